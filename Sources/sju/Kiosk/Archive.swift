/// An archive of named bytes, to be sent from one process to another: the length of the name and of
/// the bytes, in eight bytes each with the least first, then both.
struct Archive {
  private(set) var items: [(name: String, bytes: [UInt8])] = []

  init() {}

  /// Nil where the bytes are no whole parcel.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let nameCount = Self.number(&rest), let count = Self.number(&rest),
        let name = Self.take(nameCount, &rest), let content = Self.take(count, &rest)
      else { return nil }
      items.append((String(decoding: name, as: UTF8.self), Array(content)))
    }
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) { items.append((name, bytes)) }

  subscript(name: String) -> [UInt8]? { items.first { $0.name == name }?.bytes }

  var bytes: [UInt8] {
    items.flatMap { name, bytes in
      Self.bytes(name.utf8.count) + Self.bytes(bytes.count) + Array(name.utf8) + bytes
    }
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    take(8, &rest)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
