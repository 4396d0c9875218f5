import Almanac
import Kiosk
import Model
import Store

/// The operator's configuration, from files and from the command line, which goes before
/// them. Files may change at any time; what can't be used in them is told, and is as if it were not
/// said.
struct ConfigurationWatch {
  private let named: String?
  private let paths: [String]
  /// From the command line.
  private let said: KioskConfiguration
  private let themes: [String]
  private var watch: FileWatch<String>
  /// All of it, the first that says something going first.
  private(set) var current = KioskConfiguration()
  /// The language that the folder asks for, where nobody else says one.
  var language: Language?

  /// - Parameters:
  ///   - named: a file that was asked for, which goes before the others.
  ///   - others: those that are read where they are there.
  init(_ named: String?, _ others: [String], said: KioskConfiguration, themes: [String]) {
    self.named = named
    paths = (named.map { [$0] } ?? []) + others
    self.said = said
    self.themes = themes
    watch = FileWatch(paths)
  }

  var settings: KioskSettings {
    current.over(KioskConfiguration(language: language)).settings
  }

  /// - Returns: what is wanted now, where that may be something else than before.
  mutating func look(_ log: inout KioskLog) -> KioskSettings? {
    guard watch.lookAtAll() else { return nil }
    read(&log)
    return settings
  }

  mutating func read(_ log: inout KioskLog) {
    current = paths.reduce(said) { configuration, path in configuration.over(read(path, &log)) }
  }

  private func read(_ path: String, _ log: inout KioskLog) -> KioskConfiguration {
    let files = LocalFileSystem()
    do throws(FileFault) {
      var problems: [KioskConfiguration.Problem] = []
      let bytes = try files.read(path, upTo: KioskConfiguration.limit)
      let configuration = KioskConfiguration(bytes, themes: themes, problems: &problems)
      for problem in problems { log.say("\(path):\(problem.line): \(problem.words)") }
      let isForAll = (try files.status(at: path, following: true).mode) & 0o004 != 0
      if configuration.exitKeys != nil, isForAll {
        log.say("\(path): everyone on this machine can read ExitKeys in it")
      }
      return configuration
    } catch .notThere where path != named {
      return KioskConfiguration()
    } catch {
      log.say("\(path): \(error.words.english)")
      return KioskConfiguration()
    }
  }
}

extension LocalFileSystem {
  /// The bytes of a file that is not larger than it may be.
  func read(_ path: String, upTo limit: Int) throws(FileFault) -> [UInt8] {
    guard try status(at: path, following: true).size <= limit else { throw .tooLarge }
    return try read(path)
  }
}
