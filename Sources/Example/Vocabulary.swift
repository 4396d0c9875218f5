/// The words that the example's names are made of.
enum Vocabulary {
  /// The words of a text, blanks and line breaks between them.
  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// As an owner: "Sjöbergs", "Fors".
  static func genitive(_ name: String) -> String {
    switch name.utf8.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): name
    default: name + "s"
    }
  }
}
