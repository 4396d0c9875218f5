import Almanac
import Canvas
import Dashboard
import Exchange
import Glibc
import Insight
import Model
import RecFile
import Terminal

func readTheme(_ bytes: [UInt8]) {
  let reading = Theme.read(RecFile(bytes))
  for problem in reading.problems { precondition(problem.line > 0 && problem.column > 0) }
}

/// What is understood is a day, and is read again from its own text.
func readDay(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let today = Day(year: 2008, month: 10, day: 1) else { return }
  for language in [Language.swedish, .english] {
    _ = DayWords(language, today: today).day(from: text)
  }
  if let date = PartialDate(text) { precondition(PartialDate(date.description) == date) }
  if let moment = Moment(text) { precondition(moment == Moment(text)) }
  _ = TimeOfDay(text)
}

/// One file of each type, parted by 0xFF, which no text has; whatever the screens ask of them is.
func readMunicipality(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false)
  let files = zip(RecordType.allCases, parts).map { (path: $0.path, bytes: Array($1)) }
  let municipality = Municipality(files: files)
  for problem in municipality.problems { precondition(!problem.message(.swedish).isEmpty) }
  _ = (
    municipality.settings, municipality.organisationsByName(), municipality.organisationBranches()
  )
  for type in RecordType.allCases {
    for row in 0..<min(municipality.count(of: type), 3) {
      let id = municipality.id(type, at: row)
      _ = (municipality.title(of: id), municipality.references(from: id))
      _ = municipality.referrers(to: id)
    }
  }
  if let today = Day(year: 2008, month: 10, day: 1) {
    _ = municipality.publication(asOf: today)
    _ = municipality.lastHeardDays(by: today)
    _ = municipality.find("a", limit: 5, in: DayWords(.swedish, today: today))
  }
}

func readScript(_ bytes: [UInt8]) { _ = try? Script(String(decoding: bytes, as: UTF8.self)) }

/// What is typed comes from a pipe, at the end of which the session hears that input has ended.
func readKeys(_ bytes: [UInt8]) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return }
  let output = open("/dev/null", O_WRONLY | O_CLOEXEC)
  _ = write(ends[1], bytes, bytes.count)
  close(ends[1])
  defer {
    close(ends[0])
    close(output)
  }
  var options = SessionOptions()
  (options.input, options.output, options.requiresTerminal) = (ends[0], output, false)
  (options.terminal, options.locale) = ("xterm-256color", "C.UTF-8")
  try? withSession(options) { session in
    var heard = 0
    while session.next(timeout: .zero) != .closed {
      heard += 1
      precondition(heard <= bytes.count + 1)
    }
  }
}
