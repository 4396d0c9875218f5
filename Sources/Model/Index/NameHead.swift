/// A name's length and first eight bytes: enough to tell most names of fields apart at once.
struct NameHead: Equatable {
  private let count: Int
  private let bytes: UInt64

  init(_ name: String) {
    let bytes = Array(name.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }

  init(_ text: Span<UInt8>, _ name: Range<Int>) {
    var bytes: UInt64 = 0
    for place in name.prefix(8) { bytes = bytes << 8 | UInt64(text[place]) }
    self.bytes = bytes
    count = name.count
  }
}
