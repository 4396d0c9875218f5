import Almanac
import Canvas
import Insight
import Model
import Publication
import Testing

@testable import Dashboard

struct OrganisationFilterTests {
  private func conditions(_ text: String) -> [OrganisationFilter.Condition] {
    OrganisationFilter(text).conditions
  }

  @Test func `conditions have Swedish and English names, and all else is words`() {
    let pairs = [
      ("tyst", "silent"), ("löfte", "promise"), ("Obesökt", "unvisited"),
      ("tyst:180", "silent:180"),
      ("bransch:bygg", "branch:bygg"), ("ort:x", "city:x"), ("område:x", "district:x"),
      ("etikett:x", "tag:x"), ("storlek:1-9", "size:1–9"),
    ]
    for (swedish, english) in pairs {
      #expect(conditions(swedish).count == 1, "\(swedish)")
      #expect(conditions(swedish) == conditions(english), "\(english)")
      #expect(OrganisationFilter(swedish).words.isEmpty)
    }
    for word in ["tysta", "loft", "\"tyst\"", "12:30", "bransch", ":", "å ö ", "a  b"] {
      #expect(conditions(word).isEmpty, "\(word)")
      #expect(OrganisationFilter(word).words == word.filter { $0 != "\"" })
    }
  }

  @Test func `words and conditions mix, and quotes hold spaces and mean the whole value`() {
    let filter = OrganisationFilter("norra tyst bransch:\"hotell och mat\"  åkeri")
    #expect(filter.words == "norra åkeri")
    #expect(filter.conditions == [.silent, .says(.branch, "hotell och mat", isWhole: true)])
    #expect(
      filter.chips(.swedish) == ["tyst", "bransch: hotell och mat", "norra åkeri"])
    #expect(filter.chips(.english).first == "silent")
    for text in ["Norrby", "a \"b\" c", "\"", "x:y"] {
      #expect(
        conditions("område:" + text.quotedForFilter) == [.says(.district, text, isWhole: true)])
    }
  }

  @Test func `a condition that is being typed asks for nothing yet`() {
    for text in [
      "bransch:", "bransch:\"", "storlek:", "storlek:x", "tyst:", "tyst:-1", "storlek:9-1",
    ] {
      let filter = OrganisationFilter(text)
      #expect(filter.conditions.isEmpty && filter.words.isEmpty, "\(text)")
    }
    #expect(conditions("storlek:200+") == [.size(200...1_000_000_000)])
    #expect(conditions("storlek:0") == [.size(0...0)])
    #expect(conditions("storlek:99999999999999999999").isEmpty)
  }

  @Test(arguments: ["tyst", "löfte", "obesökt", "bransch:bygg", "etikett:nyckel", "storlek:10-49"])
  func `a condition lets through some, and its opposite is not among them`(_ text: String) throws {
    var state = Sample.state(Sample.example)
    state.press("3", "/")
    let all = state.listing().count
    state.type(text)
    let listing = try #require(state.listing() as? OrganisationListing)
    #expect(listing.count > 0 && listing.count < all)
    let answers = state.answers
    for row in 0..<listing.count {
      let id = try #require(listing.id(at: row))
      let organisation = try #require(Sample.example.organisations[id])
      switch text {
      case "tyst": #expect(answers.silent.contains { $0.organisation == id })
      case "löfte": #expect(!Sample.example.openPromises(to: id).isEmpty)
      case "obesökt": #expect(organisation.kind?.isBusiness == true)
      case "bransch:bygg": #expect(organisation.branch?.section == .f)
      case "storlek:10-49": #expect((10...49).contains(organisation.employees ?? -1))
      default: #expect(organisation.annotations.tags.contains("nyckelföretag"))
      }
    }
    switch text {
    case "tyst": #expect(listing.count == answers.silent.count)
    case "obesökt": #expect(listing.count == answers.coverage.all - answers.coverage.visited)
    default: break
    }
  }

  @Test func `a word after a condition narrows what it lets through, and chips say both`() {
    var state = Sample.state(Sample.example)
    state.press("3", "/")
    state.type("bransch:bygg")
    let branch = state.listing().count
    state.type(" måleri")
    let both = state.listing().count
    #expect(both > 0 && both < branch)
    state.press("Enter")
    #expect(state.lines.contains { $0.contains("⟨bransch: bygg⟩ ⟨måleri⟩") })
    state.press("Escape")
    #expect(state.listing().count == Sample.example.organisations.count)
  }

  @Test func `elsewhere the filter is words alone`() {
    var state = Sample.state(Sample.example)
    state.press("4", "/")
    state.type("tyst")
    #expect(state.lines.contains { $0.contains("Inget innehåller ”tyst”") })
  }
}
