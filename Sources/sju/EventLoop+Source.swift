import Almanac
import Insight
import Model
import Store
import Terminal

extension EventLoop {
  /// The folder that the data comes from, and what it was like when it was read.
  struct Source {
    let folder: DataFolder
    /// What happens in the folder is told at once, where the system can do that.
    let signal: FolderSignal?
    private var watch: FileWatch<RecordType>
    /// Whether the folder itself must be looked at, beside its files.
    private var asksFolder = true
    /// What is being read, or was read and not taken yet.
    private var reading: Reading?
    /// The types whose files have changed and are not being read yet.
    private var unread: Set<RecordType> = []

    /// Begins before the folder is read, so that no change after that is missed.
    init(_ folder: DataFolder, signal: FolderSignal? = nil) {
      self.folder = folder
      self.signal = signal ?? FolderSignal(folder)
      watch = FileWatch(folder)
      due = interval == nil ? nil : 0
    }

    /// When the folder is looked at again, in milliseconds of the monotonic clock; nil where a signal
    /// tells when. Keys that come before that do not put it off.
    private(set) var due: Int?

    private var interval: Int? {
      if watch.isUnsettled || !unread.isEmpty { return 300 }
      return signal?.hearsAll == true ? nil : 500
    }

    /// Takes the signal. What happened may be beside the files: a copy that was put there, a mode.
    mutating func hear() {
      if signal?.drain() ?? true { asksFolder = true }
    }

    /// What was saved by this program is known, and is not read again; what others did in the same
    /// moment is still to be seen. What was read before the save is out of date.
    mutating func note(_ saved: DataFolder.Saved?) {
      asksFolder = true
      guard let saved else { return }
      watch.note(saved.statuses)
      unread.formUnion(reading?.types ?? [])
      reading = nil
    }

    /// Whether the folder is known to show something else than `old`. It is read on a thread of its
    /// own, since a large file takes long, and not while it is changing: what is being written is not
    /// read half, so a change shows within a second, and once.
    /// - Parameters:
    ///   - today: the day that what is read will be shown on.
    ///   - now: in milliseconds of the monotonic clock.
    ///   - patience: for how many milliseconds a reading that begins is waited for; nil: as long as it
    ///     takes.
    mutating func look(
      at old: Municipality, today: Day, now: Int, patience: Int?
    ) -> Bool {
      unread.formUnion(watch.look())
      defer { due = interval.map { now + $0 } }
      let begins = reading == nil && !watch.isUnsettled && (asksFolder || !unread.isEmpty)
      if begins {
        reading = Reading(folder, unread, of: old, today)
        (asksFolder, unread) = (false, [])
      }
      guard let read = reading?.work.result(within: begins ? patience : 0) else { return false }
      if read == nil { reading = nil }
      return read != nil
    }

    /// What the folder shows; nil where nothing else than before is known.
    mutating func takeNew() -> Municipality? {
      guard let read = reading?.work.result(within: 0) else { return nil }
      reading = nil
      return read
    }

    /// The descriptor that can be read when what is being read is known.
    var descriptor: Int32? { reading?.work.descriptor }
  }

  /// Files that are read again.
  private struct Reading {
    let types: Set<RecordType>
    /// Gives nil where the folder shows the same as before.
    let work: Work<Municipality?>

    init(
      _ folder: DataFolder, _ types: Set<RecordType>, of old: Municipality, _ today: Day
    ) {
      self.types = types
      work = Work {
        let read = types.isEmpty ? old : folder.rereading(Array(types), of: old)
        let new = read.with(folder.problems(includingLinked: false))
        guard new != old else { return nil }
        new.prepare(today: today)
        return new
      }
    }
  }
}
