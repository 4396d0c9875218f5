package import RecFile

extension RecFile {
  package init(_ text: String) { self.init(Array(text.utf8)) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
