import Lettering

/// The meaning of the words beside a telephone number: the type of a card, a label of an address
/// book, the heading of a column, or what someone wrote in the same cell. Swedish, English and the
/// languages of the neighbours; in whatever order and case.
package enum TelephoneLabel: Equatable, Sendable {
  /// Nothing that is worth a note: that it is a telephone, at work, or mobile.
  case plain
  /// Something that is to be kept beside the number: `hem`, `ankn 12`, `sommarstugan`.
  case telling
  /// Nobody answers there: a fax, a pager, a modem. It must never become a number to call.
  case notCalled

  package init(_ text: String) {
    let words = NameWords.inOrder(text)
    // `#12` is an extension; a number alone is that of a column.
    let isExtension = text.trimmed.hasPrefix("#") && words.count == 1 && words[0].isNumber
    // `T 08-465 004 00, F 08-465 004 01`.
    if words == ["f"] || words.contains(where: Self.isNotCalled) {
      self = .notCalled
    } else {
      self =
        !isExtension && words.allSatisfy { Self.plainWords.contains($0) || $0.isNumber }
        ? .plain : .telling
    }
  }

  /// Whether a word names what is no telephone: `fax`, `faxnummer`, `hemfax`, `WorkFAX`.
  private static func isNotCalled(_ word: String) -> Bool {
    guard !places.contains(word) else { return false }
    return notCalledWords.contains(word) || starts.contains(where: word.hasPrefix)
      || ends.contains(where: word.hasSuffix)
  }

  private static let starts = words(
    "fax telefax faks telefaks facsimile telecopi telex pager personsök video")
  private static let ends = words("fax faks faksi telex pager personsökare personsøger")
  private static let notCalledWords = Set(
    words(
      "fx sökare söknummer beeper minicall modem bbs tty tdd ttytdd texttelefon textphone isdn tlx"
        + " bildtelefon bildtelefoni personsøker hakulaite"))
  /// Towns that end as a fax does.
  private static let places = Set(words("halifax fairfax colfax"))

  private static let plainWords = Set(
    words(
      "t tel telefon telephone phone tfn tlf nr no nummer number numret telefonnummer telefonnr telnr"
        + " mobil mob mobile mobilen mobiltelefon mobilnummer mobilnr mobiltfn mobiltel cell cellular"
        + " cellphone gsm iphone puhelin matkapuhelin handy work arbete arb arbetstelefon jobb jobbet"
        + " tjänst tjänsten business voice main pref primary primär secondary sekundär other annan"
        + " annat övrig övriga direkt direct direktnummer dir value internet msg text sms eller or och and"
        + " samt å i mobilephone workphone businessphone kontakt company företag pcs smtp"))

  private static func words(_ text: String) -> [String] { NameWords.inOrder(text) }
}

extension TelephoneLabel {
  /// Words that an extension follows: `ankn 12`, `x12`. They may stand close to the digits.
  static let extensions = Set(
    NameWords.inOrder("ankn anknytning anknytn ank ext extn extension x int intern intern växel vx")
  )
}

extension String {
  /// Digits and nothing else, at least one.
  var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}
