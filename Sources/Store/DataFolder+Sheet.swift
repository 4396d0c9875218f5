import Lettering
package import Model
import RecFile

/// The sheets of records that an editor has, among Sju's own files. A sheet can outlive its editor and
/// the program, so its base lies beside it, and a lock tells whether somebody has it open.
extension DataFolder {
  /// The real path of the file of a type, for an editor of its owner's own.
  package func path(of type: RecordType) -> String { place(of: type) }

  /// Where the sheet of a record lies while it is edited.
  package func path(ofSheet id: RecordID) -> String { stem(ofSheet: id) + ".rec" }

  private func path(ofBase id: RecordID) -> String { stem(ofSheet: id) + ".base" }

  private func stem(ofSheet id: RecordID) -> String {
    let key = id.key.isKey ? id.key : id.key.slug
    return ownFolder + "/" + Self.start(id.type) + key
  }

  private static func start(_ type: RecordType) -> String { "edit-\(type.rawValue.lowercased())-" }

  /// Somebody who has a sheet open.
  package struct SheetHold {
    fileprivate let lock: OpenFile
    fileprivate let path: String
  }

  /// Takes a sheet for an editor; nil where another Sju has it open.
  package func holdSheet(of id: RecordID) throws(SaveFailure) -> SheetHold? {
    let path = stem(ofSheet: id) + ".lock"
    return try takeLock(path).map { SheetHold(lock: $0, path: path) }
  }

  package func release(_ hold: SheetHold) {
    try? files.remove(hold.path)
    try? files.close(hold.lock)
  }

  /// Lays a sheet out for an editor, for its owner alone, with its base beside it.
  /// - Returns: what the system knows of it, to tell afterwards whether the editor wrote it.
  package func layOut(_ sheet: RecordSheet) throws(SaveFailure) -> FileStatus {
    try makeOwnFolder(ownFolder)
    let path = path(ofSheet: sheet.id)
    let base = self.path(ofBase: sheet.id)
    try refuseLink(base)
    try refuseLink(path)
    try putOwnFile(sheet.base ?? [], at: base)
    try putOwnFile(sheet.bytes, at: path)
    do throws(FileFault) {
      return try files.status(at: path, following: false)
    } catch {
      throw error.at(path)
    }
  }

  /// A link in a sheet's place is refused: a folder from elsewhere can bring one, and an editor would
  /// write where it leads.
  private func refuseLink(_ path: String) throws(SaveFailure) {
    if let status = try? files.status(at: path, following: false), status.kind != .file {
      throw SaveFailure(path: path, status.kind == .link ? .ownLink : .ownFile(.notFile))
    }
  }

  /// Reads the sheet that an editor has written.
  /// - Parameter then: what the system knew of it when it was laid out.
  package func edited(
    _ sheet: RecordSheet, since then: FileStatus
  ) throws(SaveFailure) -> RecordSheet {
    let path = path(ofSheet: sheet.id)
    try refuseLink(path)
    do throws(FileFault) {
      let bytes = try files.read(path)
      let isSame = try files.status(at: path, following: false).isSameContent(as: then)
      return RecordSheet(
        sheet.id, edited: bytes, base: sheet.base, isSaved: !isSame || bytes != sheet.bytes)
    } catch {
      throw error.at(path)
    }
  }

  /// The sheet of a record that an editor left with something written on it; nil where there is none.
  package func leftSheet(of id: RecordID) -> RecordSheet? {
    guard let bytes = ownFile(path(ofSheet: id)) else { return nil }
    let sheet = RecordSheet(id, edited: bytes, base: ownFile(path(ofBase: id)) ?? [])
    return sheet.isWrittenOn ? sheet : nil
  }

  /// The sheets that editors left with something written on them, and that no other Sju has open.
  /// Sheets with nothing written on them are removed.
  package func leftSheets() -> [RecordSheet] {
    let names = (try? files.names(in: ownFolder)) ?? []
    return names.sorted().compactMap { name in
      guard let id = id(ofSheet: name), let hold = try? holdSheet(of: id) else { return nil }
      defer { release(hold) }
      if let sheet = leftSheet(of: id) { return sheet }
      removeSheet(of: id)
      return nil
    }
  }

  /// The record of a sheet by the name of its file, and by the key that its base has.
  private func id(ofSheet name: String) -> RecordID? {
    guard name.hasSuffix(".rec"),
      let type = RecordType.allCases.first(where: { name.hasPrefix(Self.start($0)) })
    else { return nil }
    let slug = String(name.dropFirst(Self.start(type).utf8.count).dropLast(".rec".count))
    let base = ownFile(path(ofBase: RecordID(type, slug))).map { RecFile($0) }
    let record = base?.sets.flatMap { Array($0.records) }.first
    let key = type.keyName.flatMap { record?.first($0)?.value.trimmed }
    return RecordID(type, key ?? slug)
  }

  /// Where nothing is to be kept, not even what nobody looked at, such as a link.
  package func removeSheet(of id: RecordID) {
    try? files.remove(path(ofSheet: id))
    try? files.remove(path(ofBase: id))
  }
}
