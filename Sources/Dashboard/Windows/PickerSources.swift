import Almanac
import Canvas
import Model
import Publication

/// Anything anywhere, by words of it.
struct FindList: PickerSource {
  func title(_ environment: Environment) -> String { environment.say("Hitta", "Find") }

  func hint(_ environment: Environment) -> String {
    environment.say("namn, plats, ord …", "name, place, word …")
  }

  func rows(for query: String, _ environment: Environment) -> [Picker.Row] {
    guard !query.isEmpty else { return [] }
    return environment.municipality.find(query, limit: 200, in: environment.words).map { found in
      Picker.Row(
        lead: found.id.type.label(environment.language), title: found.title, detail: found.detail,
        requests: [.closeAll, .jump(found.id)], act: Phrase("visa", "show"))
    }
  }
}

/// The themes; the chosen one is tried on.
struct ThemeList: PickerSource {
  var lead: Picker.Lead { .name }

  func title(_ environment: Environment) -> String { environment.say("Tema", "Theme") }

  func rows(_ environment: Environment) -> [Picker.Row] {
    environment.themes.map { theme in
      Picker.Row(
        lead: theme.name, title: theme.doc(environment.language),
        trail: theme.name == environment.theme
          ? "✓ " + environment.say("används", "in use") : "",
        requests: [.closeAll, .useTheme(theme.name)], act: Phrase("använd", "use"),
        theme: theme.name)
    }
  }
}

extension Theme {
  /// What the theme is like. Its `Doc` says so in Swedish and English, with ` / ` between; one that
  /// says it in some other way is shown as it is.
  func doc(_ language: Language) -> String {
    let words = doc.split(separator: " / ").map(String.init)
    guard words.count == 2 else { return doc }
    return Phrase(words[0], words[1])(language)
  }
}

/// What is wrong in the files, in the order of its weight, each with what to do about it.
struct ProblemList: PickerSource {
  var lead: Picker.Lead { .key }
  var tellsWhole: Bool { true }

  func title(_ environment: Environment) -> String {
    environment.say("Problem i filerna", "Problems in the files")
  }

  func rows(for query: String, _ environment: Environment) -> [Picker.Row] {
    matching(query, environment)
  }

  func rows(_ environment: Environment) -> [Picker.Row] {
    let problems = environment.problems
    // A file that can't be read is why references into it lead nowhere, so it comes first.
    let wholes = problems.filter { $0.line == nil && !$0.isExposure }
    let others = problems.filter { $0.line != nil || $0.isExposure }
    let ordered =
      wholes + others.filter { $0.severity == .error } + others.filter { $0.severity != .error }
    return ordered.map { row(for: $0, environment) }
  }

  /// It leads to the record where there is one to be shown; else it says what to do, and on which
  /// line.
  private func row(for problem: Problem, _ environment: Environment) -> Picker.Row {
    let (requests, act): ([Request], Phrase) =
      if let id = environment.municipality.record(with: problem) {
        ([.closeAll, .jump(id)], Phrase("visa", "show"))
      } else if problem.isMendedInFile, let line = problem.line,
        let type = RecordType.allCases.first(where: { $0.path == problem.path })
      {
        (
          [.closeAll, .effect(.editFile(type, line: line))],
          Phrase("öppna i editorn", "open in the editor")
        )
      } else {
        ([.tell(Notice(.hint, problem.whatToDo))], Phrase("vad göra", "what to do"))
      }
    let language = environment.language
    return Picker.Row(
      lead: problem.path + (problem.line.map { ":\($0)" } ?? ""), title: problem.what(language),
      detail: problem.remedy(language), requests: requests, act: act)
  }
}

extension Problem {
  /// Whether only an editor on the file helps.
  fileprivate var isMendedInFile: Bool {
    switch fact {
    case .malformed, .doubled, .duplicateKey, .recordInDescriptor, .recordsBeforeDescriptor: true
    default: false
    }
  }

  /// Whether it is that others can get at a file.
  fileprivate var isExposure: Bool { if case .exposed = fact { true } else { false } }

  fileprivate var whatToDo: Phrase {
    Phrase("\(place): \(remedy(.swedish))", "\(place): \(remedy(.english))")
  }
}

/// What can be copied of a record.
struct CopyList: PickerSource {
  /// Nil where nothing is in sight.
  let record: RecordID?

  func title(_ environment: Environment) -> String { environment.say("Kopiera", "Copy") }

  func rows(_ environment: Environment) -> [Picker.Row] {
    guard let record, environment.municipality.row(of: record) != nil else { return [] }
    return environment.municipality.copyTexts(of: record).map { text in
      let line = text.text.split(whereSeparator: \.isNewline).joined(separator: ", ")
      return Picker.Row(
        lead: text.label(environment.language), title: line,
        requests: [.closeAll, .effect(.copy(text.text))], act: Phrase("kopiera", "copy"))
    }
  }
}

/// Which of several records in sight is to be edited, or to go.
struct RecordList: PickerSource {
  let records: [RecordID]
  let isRemoval: Bool

  func title(_ environment: Environment) -> String {
    isRemoval ? environment.say("Ta bort", "Remove") : environment.say("Ändra", "Edit")
  }

  func rows(_ environment: Environment) -> [Picker.Row] {
    let (municipality, language) = (environment.municipality, environment.language)
    return records.filter { municipality.row(of: $0) != nil }.map { id in
      Picker.Row(
        lead: id.type.label(language), title: municipality.title(of: id, language) ?? id.key,
        requests: [.closeAll, isRemoval ? .remove(id) : .edit(id)],
        act: isRemoval ? Phrase("ta bort", "remove") : Phrase("ändra", "edit"))
    }
  }
}

/// What can be done with the marked records.
struct BulkList: PickerSource {
  /// In the order of the list.
  let records: [RecordID]

  var lead: Picker.Lead { .name }

  private func left(_ environment: Environment) -> [RecordID] {
    records.filter { environment.municipality.row(of: $0) != nil }
  }

  func title(_ environment: Environment) -> String {
    environment.marked(left(environment).count)
  }

  func rows(_ environment: Environment) -> [Picker.Row] {
    let records = left(environment)
    func row(_ label: Phrase, _ help: Phrase, _ request: Request) -> Picker.Row {
      Picker.Row(
        lead: label(environment.language), title: help(environment.language),
        requests: [.closeAll, request], act: Phrase("välj", "choose"))
    }
    func row(_ act: BulkAction, _ label: Phrase, _ help: Phrase) -> Picker.Row {
      row(label, help, .open(act.form(for: records)))
    }
    let tags = [
      row(
        .add("Tag"), Phrase("sätt etikett", "add a tag"),
        Phrase("Lägger till den på var och en", "Adds it to each")),
      row(
        .remove("Tag"), Phrase("ta bort etikett", "remove a tag"),
        Phrase("Från dem som har den", "From those that have it")),
    ]
    let fields = Organisation.schema.settable.map { field in
      row(
        .set(field.name),
        Phrase(
          "sätt \(field.label.swedish.lowercased())", "set \(field.label.english.lowercased())"),
        field.help)
    }
    let exports = ExportFormat.allCases.map { format in
      row(format.label, format.help, .effect(.export(records, format)))
    }
    let unmark = row(
      Phrase("avmarkera", "unmark"), Phrase("Ta bort alla markeringar", "Take all marks away"),
      .unmark)
    return tags + together(records, environment, row) + fields + exports + [unmark]
  }

  /// What is done once for all of them: one meeting, one contact, one promise.
  private func together(
    _ records: [RecordID], _ environment: Environment,
    _ row: (Phrase, Phrase, Request) -> Picker.Row
  ) -> [Picker.Row] {
    let me = [environment.municipality.me?.key].compactMap(\.self)
    let all = ["Organisation": records.map(\.key)]
    let today = "\(environment.today)"
    let meeting = Form(
      adding: .meeting, filled: all.merging(["Status": [MeetingStatus.planned.rawValue]]) { $1 },
      names: ["Name", "Date", "Time", "Place", "Organisation"],
      title: Phrase("Bjud in de markerade", "Invite the marked"))
    let contact = Form(
      adding: .encounter,
      filled: all.merging(
        ["Date": [today], "Kind": [EncounterKind.mail.rawValue], "By": me]) { $1 },
      names: ["Kind", "Subject", "Date", "Step", "Organisation", "Note"], purpose: .log,
      title: Phrase("Kontakt med de markerade", "A contact with the marked"))
    let promise = Form(
      adding: .followUp, filled: all.merging(["Given": [today], "Owner": me]) { $1 },
      names: ["What", "Due", "Owner", "Step", "Organisation"], purpose: .promise,
      title: Phrase("Löfte till de markerade", "A promise to the marked"))
    return [
      row(
        Phrase("bjud in", "invite"),
        Phrase("Ett möte med alla markerade", "A meeting with all marked"),
        .open(meeting)),
      row(
        Phrase("logga kontakt", "log a contact"),
        Phrase("En kontakt med alla markerade", "One contact with all marked"), .open(contact)),
      row(
        Phrase("lova", "promise"),
        Phrase("Ett löfte till alla markerade", "One promise to all marked"),
        .open(promise)),
    ]
  }
}

extension Environment {
  /// "12 markerade".
  func marked(_ count: Int) -> String {
    "\(language.number(count)) " + say(count == 1 ? "markerad" : "markerade", "marked")
  }
}

/// Something of a record that one wants in a mail or on a telephone: a number, an address.
struct CopyText: Equatable {
  let label: Phrase
  let text: String
}

extension Municipality {
  /// What can be copied of a record, the likeliest first.
  func copyTexts(of id: RecordID) -> [CopyText] {
    var texts: [CopyText] = []
    func add(_ label: Phrase, _ values: [String]) {
      texts += values.filter { !$0.isEmpty }.map { CopyText(label: label, text: $0) }
    }
    add(Phrase("telefon", "telephone"), values(of: "Telephone", in: id))
    add(Phrase("e-post", "e-mail"), values(of: "Email", in: id))
    if let organisation = organisations[id] {
      let town = [organisation.postalCode, organisation.city].compactMap(\.self)
        .joined(separator: " ")
      let lines = [organisation.name, organisation.street ?? "", town].filter { !$0.isEmpty }
      if lines.count > 1 { add(Phrase("adress", "address"), [lines.joined(separator: ", ")]) }
      add(Phrase("webb", "web"), [organisation.web ?? ""])
    }
    add(Phrase("namn", "name"), [title(of: id) ?? ""])
    add(Phrase("nyckel", "key"), [id.key])
    return texts
  }
}
