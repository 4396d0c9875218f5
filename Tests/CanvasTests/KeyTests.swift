import Testing

@testable import Canvas

struct KeyTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .pageUp, .pageDown, .home, .end, .character(" "), .character("ö"), .character("@"),
      .character("-"), .character(","), .character("漢"), .character("👩‍👩‍👧"), .control("r"),
      .control(" "), .alt("x"), .alt("ö"), .alt("-"), .paste(""), .paste("två\nrader: C-c @1,2"),
    ] + (1...63).map { .function($0) }
    + Mouse.Kind.allCases.map { .mouse(Mouse($0, at: Point(x: 12, y: 0))) }

  @Test(arguments: keys)
  func `a key is found by its name`(key: Key) {
    #expect(Key(name: key.name) == key, "\(key.name)")
  }

  @Test func `no two keys share a name`() {
    #expect(Set(Self.keys.map(\.name)).count == Self.keys.count)
  }

  @Test func `names are as help writes them`() {
    #expect(Key.control("r").name == "C-r")
    #expect(Key.alt("x").name == "M-x")
    #expect(Key.backTab.name == "S-Tab")
    #expect(Key.function(1).name == "F1")
    #expect(Key.character(" ").name == "Space")
  }

  @Test(arguments: [
    "", "F0", "F64", "F-1", "Enterr", "C-", "C-ab", "Press@1", "Press@a,b", "Hej@1,2",
  ])
  func `what is no name is no key`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func `every printable ASCII character is a key and its own name`() {
    for byte in UInt8(0x21)...0x7E {
      let character = Character(Unicode.Scalar(byte))
      #expect(Key.character(character).name == String(character))
      #expect(Key(name: String(character)) == .character(character))
    }
  }
}
