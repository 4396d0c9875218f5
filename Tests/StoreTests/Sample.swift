import Model
import RecFile
import Testing

/// A small data folder, and a change of one file and one of two in it.
enum Sample {
  static let persons =
    "# Who\n%rec: Person\n%key: Id\n\nId: a\nName: Åsa\nTitle: VD\n\nId: b\nName: Bo\n"
  static let followUps = "%rec: FollowUp\n%key: Id\n\nId: f\nWhat: Ring\nDue: 2008-10-01\n"

  static var disk: MemoryDisk {
    MemoryDisk([
      "/d/settings.rec": "%rec: Settings\n\nMunicipality: Prov\n",
      "/d/network/persons.rec": persons, "/d/network/followups.rec": followUps,
    ])
  }

  static func edited(_ file: RecFile, _ edit: RecFile.Edit) throws -> RecFile {
    var copy = file
    guard let record = copy.sets.first?.records.first else { throw NothingToEdit() }
    try copy.edit(record, edit)
    return copy
  }

  /// The file is empty, or could not be read.
  struct NothingToEdit: Error {}

  static func one(_ old: Municipality) throws -> Municipality {
    let file = old.file(of: .person)
    return old.replacing(.person, with: try edited(file, .put("Name", "Åse")))
  }

  static func two(_ old: Municipality) throws -> Municipality {
    let file = old.file(of: .followUp)
    return try one(old).replacing(
      .followUp, with: try edited(file, .put("Done", "2008-09-30")))
  }

  /// How many of the two files of a disk are new; nil where one is neither old nor new.
  static func changed(_ disk: MemoryDisk) -> (persons: Bool, followUps: Bool)? {
    let newPersons = persons.replacing("Åsa", with: "Åse")
    let newFollowUps = followUps + "Done: 2008-09-30\n"
    guard let one = disk.text("/d/network/persons.rec"), [persons, newPersons].contains(one),
      let two = disk.text("/d/network/followups.rec"), [followUps, newFollowUps].contains(two)
    else { return nil }
    return (one == newPersons, two == newFollowUps)
  }

  /// The names of a disk that are neither data nor Sju's own lock and copies.
  static func strays(_ disk: MemoryDisk) -> [String] {
    disk.entries.keys.filter { path in
      !["/d", "/d/network", "/d/settings.rec", "/d/.sju", "/d/.sju/lock", "/d/.sju/undo"]
        .contains(path) && !path.hasPrefix("/d/.sju/undo/")
        && path != "/d/network/persons.rec" && path != "/d/network/followups.rec"
    }
  }
}
