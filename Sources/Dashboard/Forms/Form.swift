import Almanac
import Canvas
import Model

/// A form in which records are made or changed.
///
/// Most forms are about one record; a visit and what was promised there are two parts of one form.
struct Form: Equatable, Sendable {
  /// What it is for: names the change for undo.
  let purpose: Purpose
  let title: Phrase
  var parts: [FormPart]
  var fields: [FormField]
  /// What has the focus.
  var stop: Stop
  /// What is open to choose from, beside the field.
  var menu: FormMenu?
  /// The first of its rows that shows.
  var scroll = 0
  /// Whether the wheel has moved it away from the caret.
  var isScrolledByHand = false
  /// Whether it asks if it should be saved.
  var isAsking = false
  /// Why it can't be saved, where no single field is to blame.
  var trouble: Phrase?
  /// What is done with the marked records by what is typed; nil where it is about one record.
  var bulk: BulkAction?
  /// Whether the screen goes to the record when it is saved.
  var leadsToRecord = false

  /// Whether the record goes into the field of the form beneath that asked for it.
  var fillsBelow = false

  /// A place for the keyboard.
  enum Stop: Hashable, Sendable {
    case entry(field: Int, Int)
    case save
  }

  init(_ purpose: Purpose, _ title: Phrase, parts: [FormPart], fields: [FormField]) {
    self.purpose = purpose
    self.title = title
    self.parts = parts
    self.fields = fields
    stop = .save
    stop = stops.first ?? .save
    settleTenses()
  }

  /// Every place for the keyboard, in order.
  var stops: [Stop] {
    fields.indices.filter { !fields[$0].isFixed }.flatMap { field in
      fields[field].entries.indices.map { Stop.entry(field: field, $0) }
    } + [.save]
  }

  /// The field that the keyboard is in, and which of its values.
  var focus: (field: Int, entry: Int)? {
    guard case .entry(let field, let entry) = stop, fields.indices.contains(field),
      fields[field].entries.indices.contains(entry)
    else { return nil }
    return (field, entry)
  }

  var focusedField: FormField? { focus.map { fields[$0.field] } }
  var focusedEntry: FormEntry? { focus.map { fields[$0.field].entries[$0.entry] } }

  /// Whether anything was typed since it was opened.
  var isTouched: Bool { fields.contains(where: \.isTouched) }

  /// The first field of that name, in one part or in any.
  func index(of name: String, part: Int? = nil) -> Int? {
    fields.firstIndex { $0.name == name && (part ?? $0.part) == $0.part }
  }

  subscript(name: String) -> FormField? { index(of: name).map { fields[$0] } }

  /// Stands on a field: on its first value, or on the last one, which is empty where it repeats.
  mutating func focus(on name: String, last: Bool = false) {
    guard let field = index(of: name), !fields[field].isFixed else { return }
    stop = .entry(field: field, last ? fields[field].entries.count - 1 : 0)
  }

  /// Scrolls so that the focus is visible.
  mutating func settle(_ environment: Environment) {
    settle()
    let layout = FormLayout(self, environment)
    scroll =
      isScrolledByHand
      ? min(scroll, max(0, layout.rows.count - layout.body.height)) : layout.scroll(showing: self)
  }

  /// Clamps the focus to the fields that there are.
  mutating func settle() {
    for index in fields.indices { fields[index].settle() }
    settleTenses()
    if case .entry(let field, let entry) = stop {
      if !fields.indices.contains(field) || fields[field].isFixed {
        stop = stops.first ?? .save
      } else {
        stop = .entry(field: field, min(max(0, entry), fields[field].entries.count - 1))
      }
    }
  }

  /// The status of a record says whether its day is past or to come.
  private mutating func settleTenses() {
    for index in fields.indices {
      let part = fields[index].part
      let status = fields.first { $0.part == part && $0.description.traits.contains(.status) }?
        .entries.first?.key
      fields[index].tense = fields[index].description.tense(status: status)
    }
  }
}

extension Form {
  /// What a form is for. Undo, the status line and the draft know it by this.
  enum Purpose: String, CaseIterable, Sendable {
    case add, edit
    case log, promise, tickOff, move, progress, note
    /// One value for several records.
    case bulk

    /// What is done, in the infinitive: "lägga till organisationen Norra Åkeriet".
    /// - Parameters:
    ///   - type: of the record that is made or changed.
    ///   - title: what the record is called.
    func name(_ type: RecordType, _ title: Phrase) -> Phrase {
      let swedish = "\(type.definite.swedish) \(title.swedish)"
      let english = "\(type.definite.english) \(title.english)"
      return switch self {
      case .add: Phrase("lägga till \(swedish)", "add \(english)")
      case .edit where type == .settings: Phrase("ändra inställningarna", "change the settings")
      case .edit, .bulk: Phrase("ändra \(swedish)", "change \(english)")
      case .log: Phrase("logga \(swedish)", "log \(english)")
      case .promise: Phrase("lova \(title.swedish)", "promise \(title.english)")
      case .tickOff: Phrase("bocka av \(title.swedish)", "tick off \(title.english)")
      case .move: Phrase("flytta \(title.swedish)", "move \(title.english)")
      case .progress:
        Phrase("sätta läget för \(title.swedish)", "set the status of \(title.english)")
      case .note: Phrase("anteckna om \(title.swedish)", "note on \(title.english)")
      }
    }
  }
}

/// One of the records that a form is about.
struct FormPart: Equatable, Sendable {
  /// A field that gets its values from elsewhere in the form.
  struct Link: Equatable, Sendable {
    enum Source: Equatable, Sendable {
      /// The record that an earlier part makes or changes.
      case record(ofPart: Int)
      /// What is said in a field of an earlier part.
      case field(String, ofPart: Int)
    }

    let field: String
    let source: Source
  }

  /// A field that is set without being asked for.
  struct Given: Equatable, Sendable {
    let field: String
    let values: [String]
  }

  let type: RecordType
  /// The record that is changed; nil for one that is made.
  var record: RecordID?
  /// The records that were marked, where it is a bulk edit, so that a draft knows them.
  var others: [RecordID] = []
  /// Above its fields, where there are several parts.
  var heading: Phrase?
  /// The field without which the part is left out, unless something else is typed in it: a promise
  /// without what was promised is none. Nil where the part is never left out.
  var decisive: String?
  var given: [Given] = []
  var links: [Link] = []

  init(_ type: RecordType, _ record: RecordID? = nil) {
    self.type = type
    self.record = record
  }
}

/// What is open beside a field to choose from; the keyboard is in it.
enum FormMenu: Equatable, Sendable {
  /// A list, with the row that is marked.
  case list(row: Int)
  /// A month, with the day that is marked.
  case month(Day)
}

/// One row of the list to choose from.
struct FormSuggestion: Equatable, Sendable {
  enum Choice: Equatable, Sendable {
    /// A value as it stands in files.
    case value(String)
    /// Words to be typed into the field.
    case text(String)
    /// A record that is not there yet, by what was typed of its name.
    case new(RecordType, String)
  }

  let choice: Choice
  let title: String
  var detail = ""
}
