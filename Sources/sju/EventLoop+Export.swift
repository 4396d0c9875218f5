import Almanac
import Dashboard
import Exchange
import Glibc
import Lettering
import Model
import RecFile
import Store

extension EventLoop {
  /// Writes records to a new file in the folder that the program was started in, for its owner
  /// alone; nothing is written over. What is confidential is left out.
  func export(_ ids: [RecordID], _ format: ExportFormat) -> Message {
    let shared = ids.filter { !state.municipality.isConfidential($0) }
    let name = "\(ids.first?.type.argument ?? "records")-\(state.today)"
    return write(bytes(of: shared, format), as: name, "." + format.rawValue) { path in
      told(path, shared.count, leftOut: ids.count - shared.count)
    }
  }

  /// Writes a text to such a file.
  func write(_ text: String, as name: String) -> Message {
    write(Array(text.utf8), as: name.slug, ".txt") { path in
      let path = (try? LocalFileSystem().resolved(path)) ?? path
      return Phrase("Skrivet: \(path)", "Written: \(path)")
    }
  }

  private func write(
    _ bytes: [UInt8], as name: String, _ ending: String, told: (String) -> Phrase
  ) -> Message {
    do throws(FileFault) {
      return .noted(Notice(.done, told(try create(name, ending, bytes))))
    } catch {
      return .noted(
        Notice(
          .problem,
          Phrase(
            "\(name): kan inte skrivas: \(error.words.swedish)",
            "\(name): can't be written: \(error.words.english)")))
    }
  }

  private func bytes(of ids: [RecordID], _ format: ExportFormat) -> [UInt8] {
    let municipality = state.municipality
    let records = ids.compactMap { municipality.record($0) }
    switch format {
    case .csv:
      let type = ids.first?.type ?? .organisation
      return CSVTable(type, records).leavingOut(type, municipality.isConfidential).table
        .sheet(of: type, in: state.language).bytes(.spreadsheet)
    case .vcf:
      let people = ids.flatMap { municipality.referrers(to: $0, from: .appointment) }
        .compactMap { municipality.appointments[$0].person }
      var seen: Set<RecordID> = []
      return municipality.vCards(
        of: people.filter { seen.insert($0).inserted }, version: .four,
        ContactScope(on: state.today))
    case .rec:
      return ids.reduce(into: []) { bytes, id in
        if let record = municipality.record(id) { bytes += Array(record.source) + [0x0A] }
      }
    }
  }

  /// - Returns: the path that was free.
  private func create(
    _ name: String, _ ending: String, _ bytes: [UInt8]
  ) throws(FileFault) -> String {
    for number in 1...999 {
      let path = number == 1 ? name + ending : "\(name)-\(number)\(ending)"
      do throws(FileFault) {
        try LocalFileSystem().create(path, bytes)
        return path
      } catch .exists {
        continue
      }
    }
    throw .exists
  }

  private func told(_ path: String, _ count: Int, leftOut: Int) -> Phrase {
    let left =
      leftOut == 0
      ? Phrase("", "")
      : Phrase(", \(leftOut) konfidentiella utelämnade", ", \(leftOut) confidential left out")
    let path = (try? LocalFileSystem().resolved(path)) ?? path
    return Phrase(
      "Skrivet: \(path), \(count) poster\(left.swedish)",
      "Written: \(path), \(count) records\(left.english)")
  }
}
