package import Almanac
import Lettering

/// A file that holds no contacts as text, known by its first bytes, so that one sentence says what
/// it is and what to do, and not a hundred what is wrong in it.
package enum ForeignFile: Equatable, Sendable {
  case excel, oldExcel, openDocument, document, archive, calendar, pdf, json, web, ldif, records
  case picture, binary

  /// Recognises the file by its first bytes; nil for what may be cards or a table.
  init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(4096)
    func begins(_ signature: [UInt8]) -> Bool { start.starts(with: signature) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = Self.zipped(bytes)
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldExcel
    } else if begins(Array("%PDF".utf8)) {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF])
      || begins(Array("GIF8".utf8))
    {
      self = .picture
    } else if begins([0x1F, 0x8B]) || begins(Array("Rar!".utf8))
      || begins([0x37, 0x7A, 0xBC, 0xAF])
    {
      self = .archive
    } else {
      let text = Array(ReceivedText.withoutMark(Array(start)))
      guard let kind = Self.text(text) else { return nil }
      self = kind
    }
  }

  private static func text(_ bytes: [UInt8]) -> ForeignFile? {
    // Letters of Windows or a Mac are no control characters; those of a program file are.
    let controls = bytes.count {
      $0 < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains($0)
    }
    if controls * 20 > bytes.count { return .binary }
    let start = bytes.drop(while: \.isBlank)
    let text = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
    if text.hasPrefix("begin:vcalendar") || text.hasPrefix("begin:vevent") { return .calendar }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<?xml") {
      return .web
    }
    if text.hasPrefix("{\\rtf") { return .document }
    if text.hasPrefix("dn:") || text.hasPrefix("version: 1\ndn:") { return .ldif }
    if text.hasPrefix("%rec:") { return .records }
    if text.hasPrefix("{") || text.hasPrefix("[{") || text.hasPrefix("[\n") { return .json }
    return nil
  }

  /// Tells what a zip archive holds by the file names in it; an OpenDocument says it in its first
  /// file.
  private static func zipped(_ bytes: [UInt8]) -> ForeignFile {
    let names = String(decoding: bytes.prefix(2048) + bytes.suffix(8192), as: UTF8.self)
    if names.contains("opendocument.spreadsheet") { return .openDocument }
    if names.contains("xl/") { return .excel }
    if names.contains("word/") || names.contains("opendocument.text") { return .document }
    return .archive
  }

  /// The message: what the file is, and what to do.
  package var what: Phrase {
    let csv = Phrase(
      "öppna den i kalkylprogrammet och spara som CSV UTF-8 (kommaavgränsad)",
      "open it in the spreadsheet program and save it as CSV UTF-8 (comma delimited)")
    let contacts = Phrase(
      "exportera kontakterna som vCard (.vcf) eller CSV",
      "export the contacts as vCard (.vcf) or CSV")
    let (kind, advice): (Phrase, Phrase) =
      switch self {
      case .excel: (Phrase("en Excel-arbetsbok (.xlsx)", "an Excel workbook (.xlsx)"), csv)
      case .oldExcel:
        (
          Phrase("en äldre Office-fil (.xls eller .doc)", "an older Office file (.xls or .doc)"),
          csv
        )
      case .openDocument: (Phrase("ett kalkylblad (.ods)", "a spreadsheet (.ods)"), csv)
      case .document: (Phrase("ett textdokument", "a text document"), contacts)
      case .archive:
        (
          Phrase("ett komprimerat arkiv (.zip)", "a compressed archive (.zip)"),
          Phrase("packa upp det först", "unpack it first")
        )
      case .calendar:
        (
          Phrase("en kalender (.ics) utan kontakter", "a calendar (.ics) without contacts"),
          contacts
        )
      case .pdf: (Phrase("en pdf-fil", "a PDF file"), contacts)
      case .json: (Phrase("en JSON-fil", "a JSON file"), contacts)
      case .web: (Phrase("en webbsida eller XML-fil", "a web page or an XML file"), contacts)
      case .ldif: (Phrase("en LDIF-fil", "an LDIF file"), contacts)
      case .records:
        (
          Phrase("en rec-fil", "a rec file"),
          Phrase(
            "lägg den i en datamapp, eller lägg till poster med sju add",
            "put it in a data folder, or add records with sju add")
        )
      case .picture: (Phrase("en bild", "a picture"), contacts)
      case .binary: (Phrase("ingen textfil", "no text file"), contacts)
      }
    return Phrase(
      "filen är \(kind.swedish); \(advice.swedish)",
      "the file is \(kind.english); \(advice.english)")
  }
}
