import Almanac
import Dashboard
import Exchange
import Model
import Store

/// Files of other programs that the screen asks for.
enum ForeignFiles {
  /// What a screen asks for of these files; nil where it asks for something else.
  static func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .readFile(let path): read(path)
    case .completePath(let path): .pathCompleted(path, completed(path))
    default: nil
    }
  }

  private static func read(_ path: String) -> Message {
    let (disk, place) = (LocalFileSystem(), path.expandingHome)
    do throws(FileFault) {
      guard try disk.status(at: place, following: true).size <= ForeignBytes.maximumBytes else {
        return .fileNotRead(path, ExchangeProblem(line: 1, .tooLarge).what)
      }
      return .fileRead(ForeignBytes(name: path, bytes: try disk.read(place)))
    } catch {
      let words = error.words
      return .fileNotRead(
        path,
        Phrase(
          "\(path): går inte att läsa: \(words.swedish)", "\(path): can’t be read: \(words.english)"
        ))
    }
  }

  /// The path with as much more of a name as all have that begin so; of a folder also its slash.
  private static func completed(_ path: String) -> String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, start) = (String(path[..<end]), path[end...])
    let place = folder.isEmpty ? "./" : folder.expandingHome
    let disk = LocalFileSystem()
    let names = ((try? disk.names(in: place)) ?? []).filter { name in
      name.hasPrefix(start) && (!name.hasPrefix(".") || start.hasPrefix("."))
    }
    guard let first = names.first else { return path }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let isFolder =
      names.count == 1 && (try? disk.status(at: place + common, following: true))?.kind == .folder
    return folder + common + (isFolder ? "/" : "")
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
