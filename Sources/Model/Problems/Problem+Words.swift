package import Almanac
import Publication
import RecFile

extension Problem {
  /// The problem in a sentence, without its place.
  package var what: Phrase {
    switch fact {
    case .missingFile: Phrase("filen saknas", "the file is missing")
    case .noData: Phrase("det finns inga data i mappen", "there is no data in the folder")
    case .unreadableFile(let reason):
      Phrase(
        "filen kan inte läsas: \(reason.words.swedish)",
        "the file can't be read: \(reason.words.english)")
    case .unsavable(let reason): SaveFailure(path: path, reason).what
    case .emptyFile: Phrase("filen är tom", "the file is empty")
    case .shownAsBefore:
      Phrase(
        "filen är borta eller kan inte läsas; det som visas är från innan",
        "the file is gone or can't be read; what is shown is from before")
    case .lostReferences(1):
      Phrase("1 hänvisning till den kan inte följas", "1 reference to it can't be followed")
    case .lostReferences(let count):
      Phrase(
        "\(count) hänvisningar till den kan inte följas",
        "\(count) references to it can't be followed")
    case .malformed(let problem): problem.phrase
    case .oddForm(let form): form.what
    case .otherType(let type):
      Phrase("posterna är av typen '\(type)'", "the records are of type '\(type)'")
    case .secondSet:
      Phrase("ännu en '%rec' av samma typ", "another '%rec' of the same type")
    case .recordsBeforeDescriptor:
      Phrase("poster står före '%rec'", "records stand before '%rec'")
    case .recordInDescriptor, .fieldInDescriptor:
      Phrase("en posts fält står i filens beskrivning", "fields of a record in the descriptor")
    case .missingKey: Phrase("posten har ingen nyckel", "the record has no key")
    case .duplicateKey(let key, let line):
      Phrase("'\(key)' finns redan på rad \(line)", "'\(key)' is already on line \(line)")
    case .missingField(let field): Phrase("\(field.name) saknas", "\(field.name) is missing")
    case .doubled(let doubling): doubling.what
    case .badValue(let field, let value, let fault):
      Phrase(
        "\(field.name) ska vara \(fault.wanted(.swedish)), inte '\(Self.excerpt(value, field))'",
        "\(field.name) should be \(fault.wanted(.english)), not '\(Self.excerpt(value, field))'")
    case .againstRules(let finding):
      Phrase("mot filens egen beskrivning: \(finding)", "against its own descriptor: \(finding)")
    case .brokenReference(let field, let target):
      Phrase(
        "\(field.name) leder ingenstans: \(target.type.label(.swedish)) "
          + "'\(Self.excerpt(target.key))' finns inte",
        "\(field.name) leads nowhere: there is no \(target.type.label(.english)) "
          + "'\(Self.excerpt(target.key))'")
    case .secondSettings: Phrase("fler än en inställningspost", "more than one settings record")
    case .publicPersonalNumber(let field):
      Phrase(
        "\(field.name) är ett personnummer, och posten är offentlig",
        "\(field.name) is a personal identity number, and the record is public")
    case .publicPrivateText(let field, let kind):
      Phrase(
        "\(field.name) innehåller \(kind.words.swedish), och posten är offentlig",
        "\(field.name) has \(kind.words.english) in it, and the record is public")
    case .warning(let warning): warning.what
    case .exposed(let mode):
      Phrase(
        "andra än ägaren kommer åt den: rättigheterna är \(Self.octal(mode))",
        "others than the owner can get at it: its mode is \(Self.octal(mode))")
    case .conflictCopy:
      Phrase(
        "ändringar som inte kunde föras in väntar här",
        "changes that could not be merged wait here")
    case .leftover: Phrase("en kvarglömd temporär fil", "a leftover temporary file")
    }
  }

  /// The remedy, in a sentence.
  package var remedy: Phrase {
    switch fact {
    case .missingFile:
      Phrase(
        "ta tillbaka den om något har stått där; annars skapas den när något läggs till",
        "take it back if it held anything; else it is made when something is added")
    case .noData:
      Phrase(
        "ange en annan mapp med --data, eller skapa en med `sju init MAPP`",
        "name another folder with --data, or make one with `sju init DIR`")
    case .unreadableFile(let reason): reason.remedyForFile
    case .unsavable(let reason): SaveFailure(path: path, reason).remedy
    case .emptyFile:
      Phrase(
        "ta tillbaka den från .sju/undo om något har stått där",
        "take it back from .sju/undo if there was anything in it")
    case .shownAsBefore:
      Phrase(
        "rätta filen, eller ta tillbaka den från .sju/undo",
        "put the file right, or take it back from .sju/undo")
    case .lostReferences:
      Phrase("rätta filen, så leder de rätt igen", "put the file right, and they lead right again")
    case .malformed(let problem) where problem.expected == .utf8:
      Phrase(
        "spara filen i UTF-8, till exempel med iconv -f LATIN1 -t UTF-8",
        "save the file in UTF-8, for instance with iconv -f LATIN1 -t UTF-8")
    case .malformed: Phrase("rätta raden i en editor", "put the line right in an editor")
    case .oddForm(let form): form.remedy
    case .otherType, .secondSet:
      Phrase(
        "låt filen ha en enda '%rec', av sin egen typ",
        "let the file have one '%rec', of its own type")
    case .recordsBeforeDescriptor:
      Phrase("flytta dem till efter beskrivningen", "move them below the descriptor")
    case .recordInDescriptor, .fieldInDescriptor:
      Phrase(
        "sätt en tom rad före postens första fält",
        "put an empty line before the record's first field")
    case .missingKey:
      Phrase("ge den en egen nyckel, så att den kan hittas", "give it a key of its own")
    case .duplicateKey: Phrase("ge den ena en annan nyckel", "give one of them another key")
    case .missingField(let field): field.help
    case .doubled(let doubling): doubling.remedy
    case .badValue(let field, _, _): field.help
    case .againstRules:
      Phrase("rätta posten eller beskrivningen", "put the record or the descriptor right")
    case .brokenReference:
      Phrase(
        "rätta nyckeln, eller lägg till det som saknas",
        "put the key right, or add what is missing")
    case .secondSettings: Phrase("behåll den första", "keep the first")
    case .publicPersonalNumber:
      Phrase(
        "ta bort numret, eller låt posten vara intern",
        "take the number away, or let the record be internal")
    case .publicPrivateText:
      Phrase(
        "ta bort det ur texten, eller låt posten vara intern",
        "take it out of the text, or let the record be internal")
    case .warning(let warning): warning.remedy
    case .exposed:
      path == "."
        ? Phrase("chmod -R go= .", "chmod -R go= .")
        : Phrase("chmod go= \(path)", "chmod go= \(path)")
    case .conflictCopy:
      Phrase(
        "för in det som ska gälla i filen som den är uppkallad efter, och ta sedan bort den",
        "put what should hold into the file that it is named after, then remove it")
    case .leftover:
      Phrase(
        "ta bort den när inget program skriver i mappen",
        "remove it when no program is writing in the folder")
    }
  }

  /// `network/persons.rec:41:7`
  package var place: String {
    [path, line.map(String.init), column.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
  }

  /// The problem and its remedy, in a line.
  package func message(_ language: Language) -> String {
    "\(what(language)) (\(remedy(language)))"
  }

  /// An organisation number may be a personal identity number, so its digits are not repeated.
  private static func excerpt(_ text: String, _ field: FieldDescription) -> String {
    guard field.kind == .organisationNumber else { return excerpt(text) }
    return excerpt(String(text.map { $0.isNumber ? "•" : $0 }))
  }

  /// `0644`
  private static func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// At most 40 characters, on one line.
  static func excerpt(_ text: String) -> String {
    let line = text.prefix(41).map { $0.isNewline ? "↵" : $0 }
    return line.count > 40 ? String(line.prefix(39)) + "…" : String(line)
  }
}

extension TextForm {
  fileprivate var what: Phrase {
    switch self {
    case .byteOrderMark:
      Phrase(
        "filen börjar med ett BOM-märke, som recfix inte kan läsa",
        "the file begins with a byte order mark, which recfix can't read")
    case .carriageReturns:
      Phrase(
        "raderna slutar med CR LF, som recfix tar för en del av värdet",
        "lines end in CR LF, which recfix takes for a part of the value")
    case .loneCarriageReturn: Phrase("ett CR står mitt i raden", "a CR stands within the line")
    }
  }

  fileprivate var remedy: Phrase {
    switch self {
    case .byteOrderMark:
      Phrase(
        "spara filen som UTF-8 utan BOM: sed -i '1s/^\\xEF\\xBB\\xBF//'",
        "save the file as UTF-8 without it: sed -i '1s/^\\xEF\\xBB\\xBF//'")
    case .carriageReturns:
      Phrase(
        "spara filen med radslutet LF: sed -i 's/\\r$//'",
        "save the file with LF as the line end: sed -i 's/\\r$//'")
    case .loneCarriageReturn:
      Phrase("ta bort tecknet eller börja en ny rad", "take it away or begin a new line")
    }
  }
}

extension Doubling {
  var what: Phrase {
    guard isTwoRecords else {
      return Phrase("\(field.name) står mer än en gång", "\(field.name) is there more than once")
    }
    let list = names.map { "'\(Problem.excerpt($0))'" }
    return Phrase(
      "poster som har blivit en: \(list.joined(separator: " och "))",
      "records that have become one: \(list.joined(separator: " and "))")
  }

  var remedy: Phrase {
    isTwoRecords
      ? Phrase("sätt en tom rad före rad \(line)", "put an empty line before line \(line)")
      : Phrase(
        "behåll en av dem; är det två poster, sätt en tom rad före rad \(line)",
        "keep one of them; if these are two records, put an empty line before line \(line)")
  }
}

extension RecFile.Problem {
  /// The grammar's problem in both languages.
  fileprivate var phrase: Phrase {
    let swedish = found.isEmpty ? "radens slut" : "'\(found)'"
    return Phrase("väntade \(expected.swedish), fann \(swedish)", description)
  }
}

extension RecFile.Problem.Expectation {
  fileprivate var swedish: String {
    switch self {
    case .field: "'Namn: värde', '+ mer text', '# kommentar' eller en tom rad"
    case .colon: "':' direkt efter fältets namn (A–Z, a–z, 0–9 och _)"
    case .fieldToContinue: "ett fält närmast ovanför som '+' kan fortsätta"
    case .firstColumn: "att raden börjar i kolumn 1 (bara postens första får vara indragen)"
    case .noConflict: "en löst git-konflikt (behåll det som är rätt av båda sidor, ta bort märkena)"
    case .typeName: "namnet på en posttyp (A–Z, a–z, 0–9 och _)"
    case .moreText: "mer text innan filen tar slut"
    case .utf8: "text i UTF-8"
    case .noNull: "text utan NUL"
    }
  }
}

extension PrivateText.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .personalNumber: Phrase("ett personnummer", "a personal identity number")
    case .email: Phrase("en e-postadress", "a mail address")
    case .telephone: Phrase("ett telefonnummer", "a telephone number")
    }
  }
}
