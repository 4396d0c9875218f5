/// One of the sixteen colours that every terminal names, whatever it makes them look like.
package enum NamedColour: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite

  /// As themes write it: `red`, `bright-red`.
  package var name: String { Self.names[Int(rawValue)] }

  /// In the order of the cases; in a list, since each role of each theme asks at the start.
  private static let names: [String] = {
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return plain + plain.map { "bright-\($0)" }
  }()

  package var isBright: Bool { rawValue >= 8 }

  /// The same colour among the first eight.
  package var plain: NamedColour { NamedColour(rawValue: rawValue & 7) ?? .white }

  package init?(name: some StringProtocol) {
    guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(place))
  }
}
