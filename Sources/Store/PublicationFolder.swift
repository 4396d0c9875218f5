import Almanac
package import Model
package import Publication
import RecFile

/// A folder that holds a publication and nothing of the municipality's own: what the machine in the
/// hall reads, and what `sju publish` puts there.
package struct PublicationFolder: Sendable {
  /// As the user gave it; need not exist.
  package let path: String
  let files: any FileSystem

  package init(path: String, in files: any FileSystem = LocalFileSystem()) {
    let end = path.lastIndex { $0 != "/" } ?? path.startIndex
    self.path = path.isEmpty ? "." : String(path[...end])
    self.files = files
  }

  /// Whether a publication lies at its path: then it is not the data folder of a municipality.
  package var holdsPublication: Bool {
    let place = path + "/" + PublicType.publication.path
    return (try? files.status(at: place, following: true))?.kind == .file
  }

  /// Reads the folder, with the problems of what can't be used in it. Opens nothing for writing.
  /// - Throws: where the folder itself can't be read.
  package func read() throws(FileFault) -> PublicationReader {
    _ = try files.names(in: path)
    var found: [PublicFile] = []
    var unreadable: [PublicType: Phrase] = [:]
    for type in PublicType.allCases {
      do throws(FileFault) {
        found.append(PublicFile(type, try bytes(of: type)))
      } catch .notThere {
        continue
      } catch {
        unreadable[type] = error.words
      }
    }
    return PublicationReader(found, unreadable: unreadable)
  }

  /// The bytes of a type's file, if it is not larger than any publication.
  func bytes(of type: PublicType) throws(FileFault) -> [UInt8] {
    let file = try files.open(path + "/" + type.path, .reading)
    defer { try? files.close(file) }
    guard try files.status(of: file).size <= PublicLimits.bytes else { throw .tooLarge }
    return try files.contents(of: file)
  }
}

extension PublicationFolder {
  /// Puts a publication in the folder's place, whole or not at all, for everyone to read: it is
  /// built beside it and changes places with it when it is on disk. A symbolic link is followed.
  /// Other files in a folder that holds a publication are the operator's, and stay. Where nothing
  /// would change nothing is written.
  ///
  /// Where the file system can't let two folders change places, there is a moment without any; the
  /// old one lies beside it then, and the next publishing puts it back first if this one was cut
  /// short.
  /// - Returns: whether anything was new.
  package func replace(
    with publication: Publication, outside data: DataFolder? = nil
  ) throws(PublishFailure) -> Bool {
    let place = try place(outside: data)
    return try withLock(place) { () throws(PublishFailure) in
      let round = PublishRound(place: place, in: files)
      round.recover()
      let others = try others(in: place)
      let contents = publication.files
      guard !holds(contents) else { return false }
      do throws(FileFault) {
        try round.replace(with: contents, carrying: others)
      } catch {
        throw PublishFailure(path, error.isBusy ? .mountPoint : .refused(error))
      }
      return true
    }
  }

  /// Whether a publication could be put there, for those who only want to know.
  /// - Throws: why not.
  package func check(outside data: DataFolder? = nil) throws(PublishFailure) {
    _ = try others(in: try place(outside: data))
  }

  private func place(outside data: DataFolder?) throws(PublishFailure) -> String {
    let place = try place()
    if let data, let folder = try? files.resolved(data.path) {
      guard !(realPlace(of: place) + "/").hasPrefix(folder + "/") else {
        throw PublishFailure(path, .inDataFolder(data.path))
      }
    }
    let device = (try? files.status(at: place, following: true))?.device
    let above = (try? files.status(at: place.folder, following: true))?.device
    if let device, let above, device != above { throw PublishFailure(path, .mountPoint) }
    return place
  }

  /// A path without links or dots, of what need not be there.
  private func realPlace(of path: String) -> String {
    if let real = try? files.resolved(path) { return real }
    guard path != ".", path != "/" else { return path }
    let above = realPlace(of: path.folder)
    return path.lastName == ".." ? above.folder : above + "/" + path.lastName
  }

  /// Where the folder really is; where it will be, if it is not there.
  private func place() throws(PublishFailure) -> String {
    do throws(FileFault) {
      return try files.resolved(path)
    } catch .notThere {
      guard (try? files.isThere(path)) != true else { throw PublishFailure(path, .brokenLink) }
      return path
    } catch {
      throw PublishFailure(path, .refused(error))
    }
  }

  /// Does something while no other process publishes beside the same folder. Where the file system
  /// has no locks it is done without.
  private func withLock(
    _ place: String, _ body: () throws(PublishFailure) -> Bool
  ) throws(PublishFailure) -> Bool {
    let folder: OpenFile
    do throws(FileFault) {
      try files.makeFolders(above: place, mode: PublishRound.folderMode)
      folder = try files.open(place.folder, .folder)
    } catch {
      throw PublishFailure(path, .refused(error))
    }
    defer { try? files.close(folder) }
    for _ in 0..<2000 {
      if (try? files.lock(folder)) ?? true { return try body() }
      files.pause()
    }
    throw PublishFailure(path, .busy)
  }

  /// The operator's files, which may be in the folder first: the emergency and the kiosk's
  /// configuration.
  private static let operators: Set<String> = ["emergency.rec", "kiosk.rec"]

  /// The names of the operator's own files in a folder that may be replaced; none where nothing is
  /// there yet.
  private func others(in place: String) throws(PublishFailure) -> [String] {
    let names: [String]
    do throws(FileFault) {
      names = try files.names(in: place).sorted()
    } catch .notThere {
      return []
    } catch {
      throw PublishFailure(path, .refused(error))
    }
    let others = names.filter { !PublicType.paths.contains($0) }
    let strangers = others.filter { !Self.operators.contains($0) }
    let isNew = names.allSatisfy(Self.operators.contains)
    let isOld = names.contains(PublicType.publication.path) && (strangers.isEmpty || isPublication)
    if !isNew, !isOld, let stranger = strangers.first ?? names.first {
      throw PublishFailure(path, .otherFiles(stranger))
    }
    for name in names {
      let status = try? files.status(at: place + "/" + name, following: false)
      guard status?.kind == .file else { throw PublishFailure(path, .notCarried(name)) }
    }
    return others
  }

  private var isPublication: Bool {
    let bytes = (try? bytes(of: .publication)) ?? []
    return RecFile(bytes).set(ofType: PublicType.publication.rawValue) != nil
  }

  /// Whether exactly these files are there already.
  private func holds(_ contents: [PublicFile]) -> Bool {
    contents.allSatisfy { file in (try? bytes(of: file.type)) == file.bytes }
  }
}
