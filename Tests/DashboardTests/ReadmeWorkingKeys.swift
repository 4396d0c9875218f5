import Almanac
import Canvas
import Exchange
import Model
import Testing

@testable import Dashboard
import Insight

extension ReadmeKeys {
  static let working: [ReadmeKeys] = [
    ReadmeKeys(
      "`v`",
      "log a visit, call, mail or meeting with what is in sight, and in the same form what was "
        + "promised", keep: log),
    ReadmeKeys("`p`, Space", "promise something; tick it off, with what came of it") { sitting in
      try sitting.press("3")
      let here = try #require(sitting.state.cardID)
      try sitting.press("p")
      sitting.type("Ring")
      try sitting.press("C-s")
      let promise = try #require(
        sitting.municipality.followUps.first { $0.what == "Ring" })
      #expect(promise.organisations == [here])
      sitting.state.jump(to: promise.recordID)
      try sitting.press("Space")
      sitting.type("Bra")
      try sitting.press("C-s")
      let done = try #require(sitting.municipality.followUps[promise.recordID])
      #expect(done.done == sitting.state.today)
      #expect(done.outcome == "Bra")
    },
    ReadmeKeys(
      "`+`, `s`, `n`",
      "another day (`+1v` is in a week); status and progress; a note on anything"
    ) { sitting in
      let inAWeek = sitting.state.today.adding(days: 7)
      let promise = try #require(
        sitting.municipality.followUps.first { $0.done == nil && $0.due != .day(inAWeek) })
      sitting.state.jump(to: promise.recordID)
      try sitting.press("+")
      sitting.type("1v")
      try sitting.press("C-s")
      #expect(sitting.values("Due", promise.recordID) == ["\(inAWeek)"])
      try sitting.press("2", "s")
      let step = try #require(sitting.state.cardID)
      sitting.fill("Status", "f")
      try sitting.press("C-s")
      #expect(sitting.values("Status", step) == ["late"])
      for id in [promise.recordID, step, sitting.municipality.id(.meeting, at: 0)] {
        sitting.state.jump(to: id)
        try sitting.press("n")
        sitting.type("Prov")
        try sitting.press("C-s")
        #expect(sitting.values("Note", id).last == "Prov")
      }
    },
    ReadmeKeys(
      "`a`, `e`, `d`",
      "add, edit, remove: forms for every type; removing shows first what else would go",
      keep: change),
    ReadmeKeys(
      "`E`", "the record as text in `$EDITOR`, checked when it comes back"
    ) { sitting in
      try sitting.press("3", "E")
      let id = try #require(sitting.state.cardID)
      guard case .edit(let sheet, isAgain: false)? = sitting.effects.first else { throw NoSheet() }
      #expect(String(decoding: sheet.bytes, as: UTF8.self).contains("Name: "))
      func back(_ line: String) -> RecordSheet {
        RecordSheet(id, edited: sheet.bytes + Array(line.utf8), base: sheet.base)
      }
      #expect(sitting.state.update(.edited(back("skräp\n"))) == [])
      try sitting.press("Enter")
      guard case .edit(_, isAgain: true)? = sitting.effects.first else { throw NoSheet() }
      let new = try sitting.state.update(.edited(back("Note: Prov\n"))).saved().new
      #expect(new.values(of: "Note", in: id).last == "Prov")
    },
    ReadmeKeys("`u`, Ctrl-R", "undo and redo, step by step, back to the start") { sitting in
      var versions = [sitting.municipality]
      for number in 1...3 {
        try sitting.press("3", "n")
        sitting.type("\(number)")
        try sitting.press("C-s")
        versions.append(sitting.municipality)
      }
      func isAt(_ version: Municipality) -> Bool {
        RecordType.allCases.allSatisfy { sitting.municipality.file(of: $0) == version.file(of: $0) }
      }
      #expect(isAt(versions[3]) && !isAt(versions[2]))
      for version in versions.dropLast().reversed() {
        try sitting.press("u")
        #expect(isAt(version))
      }
      for version in versions.dropFirst() {
        try sitting.press("C-r")
        #expect(isAt(version))
      }
    },
    ReadmeKeys(
      "Space, `m`, `*`, `b`",
      "in the list of businesses: mark, mark to here, mark all shown; then invite them to a "
        + "meeting, log a contact or promise something to all, tag, set a field or export, after "
        + "a look at what would change", keep: mark),
    ReadmeKeys(
      "`i`, `x`, `g`",
      "in the analysis: bring the two together and follow up, or plan the visit; never propose "
        + "the two again; group in another way", keep: analyse),
    ReadmeKeys(
      "`H`",
      "a meeting was held: it becomes an encounter with those who came, and its series goes on",
      keep: hold),
    ReadmeKeys(
      "`B`",
      "seat a meeting's guests so that they meet new people; pin whoever must stay, leave out "
        + "whoever does not come, print it", keep: seat),
    ReadmeKeys(
      "`R`",
      "on the screen of businesses: what is new in the public registers, beside what you say "
        + "yourself; take it, leave it, add new businesses, take a new file in",
      keep: takeFromRegister),
    ReadmeKeys("`K`", "a duty contact's number is right, as of today") { sitting in
      let contact = sitting.municipality.dutyContacts.id(at: 4)
      #expect(sitting.municipality.dutyContacts[contact]?.verified != sitting.state.today)
      sitting.state.jump(to: contact)
      try sitting.press("K")
      #expect(sitting.municipality.dutyContacts[contact]?.verified == sitting.state.today)
    },
    ReadmeKeys("`C`", "call the crisis council") { sitting in
      try sitting.press("C")
      #expect(sitting.text.contains("övning eller skarpt läge"))
      sitting.type("d")
      sitting.type("prov")
      try sitting.press("Enter")
      #expect(sitting.municipality.runningCallouts.count == 1)
    },
    ReadmeKeys("`y`", "copy a number or an address, over ssh too") { sitting in
      let town = sitting.municipality
      let organisation = try #require(
        town.organisations.first { !$0.telephones.isEmpty && !$0.emails.isEmpty })
      for text in [organisation.telephones[0], organisation.emails[0]] {
        sitting.state.jump(to: organisation.recordID)
        try sitting.press("y")
        sitting.paste(text)
        try sitting.press("Enter")
        #expect(sitting.effects == [.copy(text)])
      }
    },
    ReadmeKeys(
      "`I`",
      "take in contacts from vCard or CSV, or values from Kolada, JSON-stat or Insikt, after a look at what would change"
    ) { sitting in
      let text = "Namn;Telefon\nAnna Provbagare;070-174 06 05\n"
      try sitting.press("I")
      sitting.type("~/lista.csv")
      try sitting.press("Enter")
      #expect(sitting.effects == [.readFile("~/lista.csv")])
      let file = ForeignBytes(name: "~/lista.csv", bytes: Array(text.utf8))
      #expect(sitting.state.update(.fileRead(file)) == [])
      #expect(sitting.text.contains("+ Anna Provbagare"))
      #expect(!sitting.municipality.persons.contains { $0.name == "Anna Provbagare" })
      try sitting.press("Enter")
      #expect(sitting.municipality.persons.contains { $0.name == "Anna Provbagare" })
      let values = "Område;Antal svar;NKI 2025\nBygglov;9;61,5\n"
      try sitting.press("I")
      sitting.type("~/insikt.csv")
      try sitting.press("Enter")
      let table = ForeignBytes(name: "~/insikt.csv", bytes: Array(values.utf8))
      #expect(sitting.state.update(.fileRead(table)) == [])
      #expect(sitting.text.contains("+ Insikt: Bygglov, NKI"))
      try sitting.press("Enter")
      #expect(sitting.municipality.observations.contains { $0.value == 61.5 })
    },
  ]

  struct NoSheet: Error {}

  @Sendable private static func log(_ sitting: inout Sitting) throws {
    try sitting.press("3")
    let here = try #require(sitting.state.cardID)
    let before = sitting.municipality
    try sitting.press("v")
    let kinds = EncounterKind.allCases
    #expect(kinds == [.visit, .call, .mail, .meeting])
    for kind in kinds {
      sitting.state.forms[0].focus(on: "Kind")
      sitting.type("")
      #expect(sitting.text.contains(kind.label.swedish), "\(kind)")
    }
    sitting.fill("Subject", "Prov")
    sitting.fill("What", "Plan")
    try sitting.press("C-s")
    let visits = sitting.municipality.encounters.filter {
      before.row(of: $0.recordID) == nil
    }
    #expect(visits.map(\.subject) == ["Prov"])
    #expect(visits.first?.organisations == [here])
    let promises = sitting.municipality.followUps.filter { before.row(of: $0.recordID) == nil }
    #expect(promises.map(\.what) == ["Plan"])
    #expect(promises.first?.encounter == visits.first?.recordID)
  }

  @Sendable private static func change(_ sitting: inout Sitting) throws {
    for type in RecordType.allCases where type.canBeMade {
      try sitting.press("3", "a")
      sitting.paste(type.label.swedish)
      try sitting.press("Enter")
      #expect(sitting.state.forms.first?.parts.first?.type == type)
      try sitting.press("Escape")
      #expect(sitting.state.forms.isEmpty)
    }
    let id = try #require(sitting.state.cardID)
    let before = sitting.municipality
    try sitting.press("e")
    sitting.state.forms[0].focus(on: "Name")
    try sitting.press("C-u")
    sitting.type("AAA")
    try sitting.press("C-s")
    #expect(sitting.values("Name", id) == ["AAA"])
    let others = before.relations.filter { [$0.from, $0.to].contains(id) }
    #expect(!others.isEmpty)
    try sitting.press("3", "d")
    #expect(sitting.text.contains("Det här följer med:"))
    #expect(sitting.municipality.row(of: id) != nil)
    try sitting.press("Enter")
    for gone in [id] + others.map(\.recordID) {
      #expect(sitting.municipality.row(of: gone) == nil, "\(gone)")
    }
    try sitting.press("3", "a")
    sitting.type("person")
    try sitting.press("Enter")
    sitting.type("Ny Ny")
    sitting.fill("Role", "VD")
    try sitting.press("C-s")
    #expect(
      sitting.municipality.count(of: .person) == before.count(of: .person) + 1, "\(sitting.text)")
  }

  @Sendable private static func mark(_ sitting: inout Sitting) throws {
    try sitting.press("3", "Space")
    #expect(sitting.state.marks.count == 1)
    // The mark has moved one down by itself.
    try sitting.press("Down", "m")
    #expect(sitting.state.marks.count == 3)
    try sitting.press("*")
    let all = sitting.municipality.count(of: .organisation)
    #expect(sitting.state.marks.count == all)
    try sitting.press("b")
    for choice in ["sätt etikett", "bjud in", "logga kontakt", "lova", "sätt ort"] {
      #expect(sitting.text.contains(choice), "\(choice)")
    }
    sitting.type("export")
    try sitting.press("Enter")
    guard case .export(let ids, _)? = sitting.effects.first else { throw NoSheet() }
    #expect(ids.count == all)
    for (choice, field, value) in [
      ("sätt etikett", "Tag", "prov"), ("sätt ort", "City", "Prov"),
    ] {
      try sitting.press("b")
      sitting.paste(choice)
      try sitting.press("Enter")
      sitting.type(value)
      let before = sitting.municipality
      try sitting.press("C-s")
      #expect(sitting.text.contains("ändras"))
      #expect(sitting.municipality.file(of: .organisation) == before.file(of: .organisation))
      try sitting.press("Enter")
      let ids = (0..<all).map { sitting.municipality.id(.organisation, at: $0) }
      #expect(ids.allSatisfy { sitting.values(field, $0).contains(value) })
    }
  }

  @Sendable private static func analyse(_ sitting: inout Sitting) throws {
    try sitting.press("6")
    guard case .introduce(let a, let b, _)? = sitting.state.proposedAct else { throw NoSheet() }
    try sitting.press("x")
    let declined = try #require(
      sitting.municipality.introductions.first { $0.a == a && $0.b == b })
    #expect(declined.outcome == .declined)
    try sitting.press("i", "C-s")
    let made = sitting.municipality.introductions.filter { $0.made == sitting.state.today }
    #expect(made.count == 1)
    let place = Inquiry.all.firstIndex { $0.name == "coverage" } ?? 0
    for _ in 0..<place { try sitting.press("Down") }
    guard case .visit(let id)? = sitting.state.proposedAct else { throw NoSheet() }
    try sitting.press("i", "C-s")
    #expect(sitting.municipality.followUps.contains { $0.organisations == [id] && $0.done == nil })
    let before = sitting.text
    try sitting.press("g")
    #expect(sitting.text != before && sitting.text.contains("anställda"))
  }

  @Sendable private static func hold(_ sitting: inout Sitting) throws {
    let town = sitting.municipality
    let persons = (0..<2).map { town.id(.person, at: $0).key }
    let (with, id) = try town.applying(
      .add(
        .meeting,
        [
          FieldChange("Name", "Provmöte"), FieldChange("Date", "2008-09-30"),
          FieldChange("Series", "Prov"), FieldChange("EveryMonths", "1"),
          FieldChange("Person", .replace(persons)),
        ]))
    _ = sitting.state.update(.loaded(with))
    sitting.state.jump(to: id)
    try sitting.press("H", "Enter")
    let new = sitting.municipality
    #expect(new.values(of: "Status", in: id) == ["held"])
    let encounter = try #require(new.encounters.first { with.row(of: $0.recordID) == nil })
    #expect(encounter.persons.map(\.key) == persons)
    let next = try #require(new.meetings.first { with.row(of: $0.recordID) == nil })
    #expect(new.values(of: "Series", in: next.recordID) == ["Prov"])
    #expect(new.values(of: "Date", in: next.recordID).first?.hasPrefix("2008-10") == true)
  }

  @Sendable private static func seat(_ sitting: inout Sitting) throws {
    let town = sitting.municipality
    let persons = (0..<9).map { town.id(.person, at: $0).key }
    let (with, id) = try town.applying(
      .add(
        .meeting,
        [
          FieldChange("Name", "Provmöte"), FieldChange("Date", "2008-11-30"),
          FieldChange("Person", .replace(persons)),
        ]))
    _ = sitting.state.update(.loaded(with))
    sitting.state.jump(to: id)
    try sitting.press("B", "-", "-", "-")
    let host = try #require(sitting.state.windows.last(SeatingWindow.self)?.person)
    try sitting.press("v", "Down", "d")
    let seating = try #require(sitting.state.windows.last(SeatingWindow.self)?.seating)
    #expect(seating.people.count == 8 && seating.tables(of: host) == [0, 0, 0])
    try sitting.press("w")
    guard case .write(let paper, _)? = sitting.effects.first else {
      Issue.record("nothing is printed")
      return
    }
    #expect(paper.contains("Provmöte"))
    try sitting.press("Enter")
    #expect(sitting.municipality.keptSeating(of: id) == seating.rounds)
  }
}

extension Sitting {
  func values(_ field: String, _ id: RecordID) -> [String] {
    municipality.values(of: field, in: id)
  }
}
