import Almanac
import Model

/// What a list can be narrowed to beside words: each is written as one word in the filter, in
/// Swedish or English whatever the language is, and each number of the overview opens the list with
/// the question that it answers.
enum ListQuestion: CaseIterable, Sendable {
  /// What is promised or set out to be done, and is not.
  case waiting
  /// The meetings that are planned.
  case meetings
  /// The visits of the quarter that today is in.
  case visits
  /// What took place last.
  case latest
  /// The activities that are not done.
  case activities
  /// The duty contacts whose numbers are known to be right, and those whose are not.
  case verified, unverified
  /// The members for whose contacts nobody steps in.
  case withoutDeputy

  /// Where it is asked.
  var screen: Screen {
    switch self {
    case .waiting, .meetings, .visits, .latest, .activities: .calendar
    case .verified, .unverified, .withoutDeputy: .council
    }
  }

  /// As it is written in the filter.
  var word: Phrase {
    switch self {
    case .waiting: Phrase("väntar", "waiting")
    case .meetings: Phrase("möten:kommande", "meetings:coming")
    case .visits: Phrase("besök:kvartalet", "visits:quarter")
    case .latest: Phrase("senaste", "latest")
    case .activities: Phrase("insatser:öppna", "activities:open")
    case .verified: Phrase("kontrollerade", "verified")
    case .unverified: Phrase("okontrollerade", "unverified")
    case .withoutDeputy: Phrase("utan:ersättare", "without:deputy")
    }
  }
}

/// A filter of the council or the calendar: the questions that it asks, and what is left of it as
/// words that rows must hold. What is in quotes is always a word.
struct QuestionFilter: Equatable, Sendable {
  private(set) var questions: [ListQuestion] = []
  private(set) var words = ""

  init(_ text: String, on screen: Screen) {
    var words: [String] = []
    for piece in FilterReader(text) {
      let whole = piece.name.map { "\($0):\(piece.text)" } ?? piece.text
      let question = ListQuestion.allCases.first { question in
        question.screen == screen && !piece.isQuoted
          && Language.allCases.contains { question.word($0) == whole.lowercased() }
      }
      if let question { questions.append(question) } else { words.append(whole) }
    }
    self.words = words.joined(separator: " ")
  }

  /// The filter in pieces that can be read at a glance.
  func chips(_ language: Language) -> [String] {
    questions.map { $0.word(language).replacing(":", with: ": ") } + (words.isEmpty ? [] : [words])
  }
}

/// Reads the pieces of a filter: words, and `name:value` where the value may be in quotes so that
/// it may hold spaces, and a quote written twice.
struct FilterReader: Sequence, IteratorProtocol {
  struct Piece: Equatable {
    /// Before the colon; nil where there is none outside of quotes.
    var name: String?
    var text = ""
    /// Some of the text was in quotes, and so it means itself.
    var isQuoted = false
  }

  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> Piece? {
    rest = rest.drop { $0.isWhitespace }
    guard !rest.isEmpty else { return nil }
    var piece = Piece()
    var isInside = false
    while let character = rest.first, isInside || !character.isWhitespace {
      rest.removeFirst()
      if character == "\"" {
        if isInside, rest.first == "\"" {
          piece.text.append(rest.removeFirst())
        } else {
          isInside.toggle()
          piece.isQuoted = true
        }
      } else if character == ":", !isInside, piece.name == nil, !piece.isQuoted {
        piece.name = piece.text
        piece.text = ""
      } else {
        piece.text.append(character)
      }
    }
    return piece
  }
}

extension String {
  /// The text so that it is read as it stands.
  var quotedForFilter: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
