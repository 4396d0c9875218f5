import RecCheck
import RecFile

/// Every byte is kept, belongs to one element, and stays outside of an edit.
func readRecFile(_ bytes: [UInt8]) {
  let file = RecFile(bytes)
  precondition(file.bytes == bytes)
  var end = 0
  for element in file.elements {
    precondition(element.range.lowerBound == end && !element.range.isEmpty)
    end = element.range.upperBound
  }
  precondition(end == bytes.count)
  _ = (file.json, file.problems, file.lineEnding)
  edit(file, choice: bytes.reduce(0) { $0 &* 31 &+ Int($1) })
}

/// One edit of one record, chosen by the input itself.
private func edit(_ file: RecFile, choice: Int) {
  let choice = abs(choice % 1_000_000)
  guard !file.records.isEmpty, case let record = file.records[choice % file.records.count],
    let field = record.fields.reversed().first
  else { return }
  let value = [field.value + "x", "", "\u{E5}\n+ b\\", "a\nb", "x\\\n"][choice / 7 % 5]
  let edits: [RecFile.Edit] = [
    .set(field.name, to: value), .add(field.name, value), .put("New", value),
    .remove(field.name), .rename(field.name, to: "New"),
  ]
  var edited = file
  if (try? edited.edit(record, edits[choice / 35 % edits.count])) == nil {
    precondition(edited == file)
  }
  precondition(edited.bytes.starts(with: file.bytes[..<record.range.lowerBound]))
  let fresh = RecFile(edited.bytes)
  precondition(edited.problems == fresh.problems)
  precondition(edited.records.elementsEqual(fresh.records))
  precondition(edited.elements == fresh.elements)
}

/// Whatever the rules and expressions are, the findings are on lines that there are.
func checkRecFile(_ bytes: [UInt8]) {
  let file = RecFile(bytes)
  var last = 1
  let lines = bytes.count { $0 == 0x0A } + 1
  for finding in file.findings {
    precondition(finding.line >= last && finding.line <= lines && finding.column > 0)
    precondition(!finding.description.isEmpty)
    last = finding.line
  }
  let text = String(decoding: bytes, as: UTF8.self)
  if let pattern = try? Pattern(text) { _ = pattern.matches(text) }
  if let selection = try? Selection(text, ignoringCase: true) {
    for record in file.records.prefix(2) { _ = selection.holds(for: record) }
  }
}
