/// An electronic business card: RFC 6350 (4.0) or RFC 2426 (3.0). Its properties in order, those that
/// nobody knows among them; `VERSION` is not one, since it is what the card is written in.
package struct VCard: Equatable, Sendable {
  package enum Version: String, CaseIterable, Sendable {
    case four = "4.0"
    case three = "3.0"
  }

  package var properties: [Property]

  package init(_ properties: [Property] = []) { self.properties = properties }
}

extension VCard {
  /// One line of a card, unfolded: `group.NAME;PARAMETER=value:value`.
  package struct Property: Equatable, Sendable {
    /// What ties it to others of the card, such as a telephone to its label.
    package let group: String?
    /// In capitals.
    package let name: String
    package let parameters: [Parameter]
    /// As it is written in the card, with its escapes.
    package let value: String

    package init(
      _ name: String, value: String, group: String? = nil, _ parameters: [Parameter] = []
    ) {
      self.name = name
      self.value = value
      self.group = group
      self.parameters = parameters
    }

    package init(
      _ name: String, text: String, group: String? = nil, _ parameters: [Parameter] = []
    ) {
      self.init(name, value: text.escapedForVCard, group: group, parameters)
    }

    /// Of parts that are told apart by where they stand, such as those of a name.
    package init(_ name: String, parts: [String], group: String? = nil) {
      self.init(name, value: parts.map(\.escapedForVCard).joined(separator: ";"), group: group)
    }

    /// Of values that stand side by side, such as categories.
    package init(_ name: String, list: [String]) {
      self.init(name, value: list.map(\.escapedForVCard).joined(separator: ","))
    }
  }

  package struct Parameter: Equatable, Sendable {
    /// In capitals.
    package let name: String
    package let values: [String]

    package init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }
}

extension VCard.Property {
  /// The value as one text, without its escapes.
  package var text: String { value.unescapedFromVCard }

  /// The value in its parts, each without its escapes: `Exempel;Åsa;;;`.
  package var parts: [String] { value.vCardParts(at: UInt8(ascii: ";")) }

  /// The values that stand side by side: `mat,centrum`.
  package var list: [String] { value.vCardParts(at: UInt8(ascii: ",")) }

  /// The values of a parameter, in small letters.
  package func parameter(_ name: String) -> [String] {
    parameters.filter { $0.name == name }.flatMap(\.values).map { $0.lowercased() }
  }

  /// What a value is said to be, in small letters: of `TYPE="WORK,FAX"`, `TYPE=work;TYPE=fax` and
  /// `TEL;WORK;FAX` the same.
  var types: [String] {
    parameter("TYPE").flatMap {
      $0.split(whereSeparator: { ",;\\ ".contains($0) }).map(String.init)
    }
  }

  /// Whether it holds no text but a picture, a sound or a key.
  package var isBinary: Bool {
    !Set(parameter("ENCODING")).isDisjoint(with: ["b", "base64"])
      || value.prefix(5).lowercased() == "data:"
  }
}
