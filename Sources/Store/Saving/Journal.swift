import RecFile

/// What a change of several files is about to do, on disk before it is done: whoever comes after a
/// crash finishes it. Until the journal is there nothing has been replaced; once it is, everything
/// that it names will be.
struct Journal: Equatable {
  struct Entry: Equatable {
    /// Of the file, from the data folder.
    let path: String
    /// The name of the new version, beside the file.
    let draft: String
    /// The name of the old version among the undo copies; nil where there was no file.
    let undo: String?
  }

  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// Nil where the bytes are no journal.
  init?(_ bytes: [UInt8]) {
    let file = RecFile(bytes)
    guard file.problems.isEmpty, let set = file.set(ofType: "Pending") else { return nil }
    var entries: [Entry] = []
    for record in set.records {
      guard let path = record["File"], let draft = record["Draft"], !draft.contains("/"),
        record["Undo"].map({ UndoCopies.Copy($0) != nil && !$0.contains("/") }) ?? true
      else { return nil }
      entries.append(Entry(path: path, draft: draft, undo: record["Undo"]))
    }
    self.entries = entries
  }

  var bytes: [UInt8] {
    get throws(RecFile.Refusal) {
      var bytes = Array("%rec: Pending\n%doc: What the next start of Sju finishes.\n".utf8)
      for entry in entries {
        var fields = [try NewField("File", entry.path), try NewField("Draft", entry.draft)]
        if let undo = entry.undo { fields.append(try NewField("Undo", undo)) }
        bytes += [UInt8(ascii: "\n")] + fields.lines()
      }
      return bytes
    }
  }
}
