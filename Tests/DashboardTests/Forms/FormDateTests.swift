import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

/// Which day a field takes where the words leave it open: by what it is about. It is Wednesday 1
/// October 2008.
struct FormDateTests {
  private func value(_ name: String, _ typed: String, _ form: Form) -> [String] {
    var state = Sample.state(Sample.example)
    state.open(form)
    state.forms[state.forms.count - 1].focus(on: name)
    state.type(typed)
    return state.forms.last?[name]?.values(state.words) ?? []
  }

  @Test(arguments: [
    (RecordType.encounter, "Date", "fredag", "2008-09-26"),
    (.encounter, "Date", "24/12", "2007-12-24"), (.encounter, "Date", "onsdag", "2008-10-01"),
    (.followUp, "Done", "tisdag", "2008-09-30"), (.dutyContact, "Verified", "23/10", "2007-10-23"),
    (.followUp, "Due", "fredag", "2008-10-03"), (.followUp, "Due", "v43", "2008-10-24"),
    (.activity, "Due", "v43", "2008-10-24"), (.meeting, "Date", "v43", "2008-10-20"),
    (.meeting, "Date", "24/9", "2009-09-24"), (.exercise, "Date", "tisdag", "2008-10-07"),
    (.followUp, "Due", "24.9.2008", "2008-09-24"),
    (.followUp, "Due", "om två veckor", "2008-10-15"),
  ])
  func `a day without its year is the last or the next one, as the field is about`(
    _ type: RecordType, _ name: String, _ typed: String, _ day: String
  ) {
    #expect(value(name, typed, Form(adding: type)) == [day])
  }

  @Test(arguments: [
    (RecordType.meeting, "held", "2008-09-26"), (.meeting, "planned", "2008-10-03"),
    (.exercise, "evaluated", "2008-09-26"), (.exercise, "held", "2008-09-26"),
  ])
  func `a gathering that was held was on the last such day`(
    _ type: RecordType, _ status: String, _ day: String
  ) {
    #expect(value("Date", "fredag", Form(adding: type, filled: ["Status": [status]])) == [day])
  }

  @Test func `the status may be chosen after the day is typed`() {
    var state = Sample.state(Sample.example)
    state.open(Form(adding: .meeting))
    state.forms[0].focus(on: "Date")
    state.type("fredag")
    state.forms[0].focus(on: "Status")
    state.type("h")
    #expect(state.forms.last?["Status"]?.values(state.words) == ["held"])
    #expect(state.forms.last?["Date"]?.values(state.words) == ["2008-09-26"])
  }

  @Test(arguments: [
    ("fre", "2008-10-03"), ("idag", "2008-10-01"), ("23/10", "2008-10-23"), ("1v", "2008-10-08"),
    ("3", "2008-10-04"), ("v43", "2008-10-24"), ("+1v", "2008-10-08"), ("24.10", "2008-10-24"),
    ("om en månad", "2008-11-01"), ("20081023", "2008-10-23"), ("nästa fredag", "2008-10-10"),
  ])
  func `the plus that waits for how long takes a date as well`(_ typed: String, _ day: String)
    throws
  {
    let id = try #require(
      Sample.example.followUps.first { $0.done == nil && $0.due != nil }?.recordID)
    let form = Form(
      editing: id, in: Sample.example, names: ["Due"], filled: ["Due": ["+"]], purpose: .move)
    #expect(value("Due", typed, form) == [day])
  }
}
