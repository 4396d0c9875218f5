import Almanac
import Canvas
import Model
import Widgets

extension State {
  func makePicker(_ command: Command) -> Picker {
    switch command {
    case .find: Picker(kind: .find)
    case .palette: Picker(kind: .palette)
    case .problems: Picker(kind: .problems)
    case .theme: themePicker
    case .copy: Picker(kind: .copy)
    case .bulk: Picker(kind: .bulk)
    default: Picker(kind: .help)
    }
  }

  private var themePicker: Picker {
    var picker = Picker(kind: .themes, themeBefore: theme)
    picker.row = themes.firstIndex { $0.name == theme } ?? 0
    return picker
  }

  /// A key while a picker is open: it types, moves, chooses or closes.
  mutating func typeIntoPicker(_ key: Key) -> [Effect] {
    guard var picker else { return [] }
    let rows = pickerRows(picker)
    switch key {
    case .escape, .control("c"): return closePicker()
    case .function(1):
      openHelp(above: picker)
      return []
    case .character(" ") where picker.kind == .attendance:
      toggleAttendance()
      return []
    case .enter: return choose(rows, at: picker.row)
    case .up, .down, .pageUp, .pageDown:
      picker.row = stepped(
        picker.row, by: CommandTable.commands(for: key).first ?? .down, page: pickerHeight,
        count: rows.count)
    default:
      guard picker.query.take(key) else { return [] }
      picker.row = 0
    }
    self.picker = picker
    settlePicker()
    return []
  }

  mutating func choose(_ rows: [Picker.Row], at row: Int) -> [Effect] {
    guard rows.indices.contains(row) else { return [] }
    switch rows[row].choice {
    case .run(let command):
      leavePicker()
      return run(command)
    case .key(let key):
      leavePicker()
      return pressInCallout(key)
    case .jump(let id):
      leavePicker()
      jump(to: id)
    case .theme(let name):
      leavePicker()
      theme = name
    case .copy(let text):
      leavePicker()
      return [.copy(text)]
    case .bulk(let act):
      leavePicker()
      return begin(act)
    case .editFile(let type, let line):
      leavePicker()
      return [.editFile(type, line: line)]
    case .add(let type):
      leavePicker()
      open(form(adding: type))
    case .edit(let id):
      leavePicker()
      edit(id)
    case .delete(let id):
      leavePicker()
      askToDelete(id)
    case .hold(let id):
      let absent = picker?.absent ?? []
      leavePicker()
      return hold(id, without: absent)
    case .resume:
      leavePicker()
      resume()
    case .close: return closePicker()
    case .tell(let words): notice = Notice(.hint, words)
    }
    return []
  }

  /// Back to the window beneath, else to the screen.
  mutating func closePicker() -> [Effect] {
    if let before = picker?.themeBefore { theme = before }
    picker = pickerBehind
    pickerBehind = nil
    return []
  }

  /// Out of every window and of the filter line, with the theme that was there before.
  private mutating func leavePicker() {
    if let before = (pickerBehind ?? picker)?.themeBefore { theme = before }
    picker = nil
    pickerBehind = nil
    filterLine = nil
  }

  private mutating func openHelp(above picker: Picker) {
    guard picker.kind != .help, picker.kind != .form else { return }
    pickerBehind = picker
    self.picker = Picker(kind: .help)
  }

  /// Keeps the chosen row within the rows and in sight; the chosen theme is tried on at once.
  mutating func settlePicker() {
    guard var picker else { return }
    let rows = pickerRows(picker)
    picker.row = min(max(0, picker.row), max(0, rows.count - 1))
    picker.scroll = settled(
      scroll: picker.scroll, around: picker.row, visible: pickerHeight, count: rows.count)
    if picker.kind == .themes, rows.indices.contains(picker.row),
      case .theme(let name) = rows[picker.row].choice
    {
      theme = name
    }
    self.picker = picker
  }

  /// Rows of a picker that are visible at once.
  var pickerHeight: Int { max(1, pickerRowsArea.height) }

  var pickerArea: Rect { PickerView.overlay("", in: screenArea).frame(in: screenArea) }

  var pickerRowsArea: Rect {
    PickerView.rows(
      in: PickerView.overlay("", in: screenArea).inside(in: screenArea),
      whole: pickerWhole.count)
  }

  /// The chosen problem in full, in no fewer lines than leave the list at rest while most are gone
  /// through, and in no more than leave it three rows.
  var pickerWhole: [Line] {
    guard let picker, picker.kind == .problems else { return [] }
    let inner = PickerView.overlay("", in: screenArea).inside(in: screenArea)
    let rows = pickerRows(picker)
    let chosen = rows.indices.contains(picker.row) ? rows[picker.row] : nil
    let lines = PickerView.whole(chosen, width: inner.width)
    let most = max(4, inner.height - 6)
    return Array(lines.prefix(most)) + Array(repeating: .empty, count: max(0, 4 - lines.count))
  }

  var screenArea: Rect { Rect(size: size) }
}
