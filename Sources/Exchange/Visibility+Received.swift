import Lettering
import Publication

extension Visibility {
  /// The property of a card that says it as we do.
  static let vCardName = "X-SJU-VISIBILITY"

  /// What another program or a person wrote, in words of either language: `Private`, `Skyddad`; that
  /// of a column of yes and no too. Nil where nothing is said, or nothing that is known.
  init?(received text: String) {
    let word = text.trimmed.lowercased()
    for (visibility, words) in Self.words where words.contains(word) {
      self = visibility
      return
    }
    return nil
  }

  private static let words: [(Visibility, Set<String>)] = [
    (.public, ["public", "offentlig", "offentligt"]),
    (.internal, ["internal", "intern", "internt", "personal", "personlig", "personligt"]),
    (
      .confidential,
      [
        "confidential", "konfidentiell", "konfidentiellt", "skyddad", "skyddat", "private",
        "privat",
        "secret", "hemlig", "hemligt", "sekretess", "true", "sant", "yes",
        "ja", "1", "x", "j", "y", "på", "on", "skyddad identitet", "skyddade personuppgifter",
        "sekretessmarkering", "sekretessmarkerad", "restricted", "begränsad",
      ]
    ),
  ]

  /// The one of the two that fewer may see.
  func narrower(_ other: Visibility?) -> Visibility {
    [self, other].contains(.confidential)
      ? .confidential : [self, other].contains(.internal) ? .internal : .public
  }
}
