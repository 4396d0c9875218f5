import Almanac
import Canvas
@testable import Dashboard
import Testing

struct CommandTableTests {
  /// What a Swedish keyboard gives only with AltGr, or as a dead key.
  private let hard: Set<Character> = [
    "@", "£", "$", "€", "{", "[", "]", "}", "\\", "|", "~", "^", "`", "´", "¨",
  ]

  @Test func `every command has one entry`() {
    let names = CommandTable.commands.map(\.name)
    for name in names { #expect(names.count { $0 == name } == 1, "\(name)") }
    #expect(names.count > 50)
  }

  @Test(arguments: CommandTable.commands)
  func `a command has a key without AltGr, a word and a sentence in both languages`(
    _ entry: Command
  ) {
    #expect(!entry.keys.isEmpty)
    for case .character(let character) in entry.keys { #expect(!hard.contains(character)) }
    for language in Language.allCases {
      #expect(!entry.label(language).isEmpty)
      #expect(entry.help(language).count > entry.label(language).count / 2)
    }
    #expect(entry.help(.swedish) != entry.help(.english))
  }

  @Test func `no key runs two commands in one place`() {
    for screen in Screen.allCases {
      var state = Sample.state(Sample.example)
      state.press("\(screen.rawValue)")
      for press in ["Down", "Enter", "Down", "Down"] {
        state.press(press)
        for key in Set(CommandTable.commands.flatMap(\.keys)) {
          let working = CommandTable.commands(for: key).filter {
            state.reasonAgainst($0) == nil
          }
          #expect(working.count <= 1, "\(key.name) on \(screen): \(working.map(\.name))")
        }
      }
    }
  }

  @Test func `every key runs the command that shows it`() {
    for entry in CommandTable.commands {
      for key in entry.keys { #expect(CommandTable.commands(for: key).contains(entry)) }
    }
  }

  @Test func `keys that are shown differ from each other in both languages`() {
    for language in Language.allCases {
      let keys = Set(CommandTable.commands.flatMap(\.keys))
      #expect(Set(keys.map { $0.label(language) }).count == keys.count)
    }
  }

  @Test func `help on every screen lists every command, and says why some do nothing there`() {
    for screen in Screen.allCases {
      var state = Sample.state()
      state.press("\(screen.rawValue)", "?")
      let rows = state.picker?.rows ?? []
      let commands = rows.compactMap { row in
        if case .run(let command)? = row.requests.last { command } else { nil }
      }
      #expect(Set(commands.map(\.name)) == Set(CommandTable.commands.map(\.name)))
      for row in rows {
        guard case .run(let command)? = row.requests.last else { continue }
        #expect((state.reasonAgainst(command) != nil) == row.isMuted)
        #expect(row.isMuted == !row.detail.isEmpty)
      }
    }
  }

  @Test func `the footer shows quit and help at every width, and only keys that work`() {
    for columns in 60...200 {
      for screen in Screen.allCases {
        var state = Sample.state(size: Size(columns: columns, rows: 24))
        state.press("\(screen.rawValue)")
        let footer = state.lines.last ?? ""
        #expect(footer.contains("? hjälp"), "\(columns)")
        #expect(footer.contains("q avsluta"), "\(columns)")
      }
    }
  }
}
