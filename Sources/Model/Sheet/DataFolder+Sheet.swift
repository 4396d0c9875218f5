extension DataFolder {
  /// The real path of the file of a type, for an editor of its owner's own.
  package func path(of type: RecordType) -> String { place(of: type) }

  /// Where the sheet of a record lies while it is edited, among Sju's own files.
  package func path(ofSheet id: RecordID) -> String {
    let key = id.key.isKey ? id.key : id.key.slug
    return ownFolder + "/edit-\(id.type.rawValue.lowercased())-\(key).rec"
  }

  /// Lays a sheet out for an editor, for its owner alone. One that lies there from an editor that
  /// never came back is left as it is, unless `isAgain`: then this one takes its place.
  package func layOut(_ sheet: RecordSheet, isAgain: Bool) throws(SaveFailure) {
    try makeOwnFolder(ownFolder)
    let path = path(ofSheet: sheet.id)
    do throws(FileFault) {
      if isAgain { return try files.replace(path, with: sheet.bytes) }
      do throws(FileFault) {
        try files.create(path, sheet.bytes)
      } catch .exists {
        // What was left there comes first.
      }
    } catch {
      throw error.at(path)
    }
  }

  /// What an editor made of a sheet.
  package func edited(_ id: RecordID) throws(SaveFailure) -> RecordSheet {
    do throws(FileFault) {
      return RecordSheet(id, edited: try files.read(path(ofSheet: id)))
    } catch {
      throw error.at(path(ofSheet: id))
    }
  }

  package func removeSheet(of id: RecordID) { try? files.remove(path(ofSheet: id)) }
}
