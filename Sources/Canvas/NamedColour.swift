/// One of the sixteen colours that every terminal names, whatever it makes them look like.
package enum NamedColour: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite

  /// As themes write it: `red`, `bright-red`.
  package var name: String { isBright ? "bright-\(plain)" : "\(self)" }

  package var isBright: Bool { rawValue >= 8 }

  /// The same colour among the first eight.
  package var plain: NamedColour { NamedColour(rawValue: rawValue & 7) ?? .white }

  package init?(name: some StringProtocol) {
    guard let colour = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = colour
  }
}
