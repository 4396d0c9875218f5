import Testing

@testable import Canvas

struct ThemeCatalogueTests {
  private func catalogue(_ files: (String, String)...) -> ThemeCatalogue {
    ThemeCatalogue(
      [Theme(name: "norrsken"), Theme(name: "sommar")],
      files: files.map { (path: $0.0, bytes: Array($0.1.utf8)) })
  }

  @Test func `without files there are the themes of the program`() {
    #expect(catalogue().themes.map(\.name) == ["norrsken", "sommar"])
    #expect(catalogue().entries.allSatisfy { $0.source == nil })
    #expect(ThemeCatalogue().themes == Theme.builtIn)
  }

  @Test func `a theme takes the place of one with its name, or comes last`() throws {
    let catalogue = catalogue(
      ("a.rec", "Name: hav\nText: #ffffff on #003355\n\nName: norrsken\nDoc: Min\n"))
    #expect(catalogue.themes.map(\.name) == ["norrsken", "sommar", "hav"])
    #expect(catalogue.entries.map(\.source) == ["a.rec", nil, "a.rec"])
    #expect(catalogue.themes.first?.doc == "Min")
    #expect(catalogue.notes.isEmpty)
  }

  @Test func `a file with a fault is left out whole, and named by its place`() {
    let catalogue = catalogue(
      ("bad.rec", "Name: hav\nText: blu\nBad: x\n"), ("good.rec", "Name: skog\n"), ("empty.rec", "")
    )
    #expect(catalogue.themes.map(\.name) == ["norrsken", "sommar", "skog"])
    #expect(
      catalogue.notes.map(\.description) == [
        "bad.rec:2:7: expected a colour like #3a7bd5, 'on', 'bold' or '/', found 'blu'",
        "empty.rec: holds no theme",
      ])
  }
}
