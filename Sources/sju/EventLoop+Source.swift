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
    private var new: Municipality?
    /// The types whose files have changed and were not taken yet.
    private var untaken: Set<RecordType> = []

    /// Begins before the folder is read, so that no change after that is missed.
    init(_ folder: DataFolder, signal: FolderSignal? = nil) {
      self.folder = folder
      self.signal = signal ?? FolderSignal(folder)
      watch = FileWatch(folder)
    }

    /// How soon the folder is looked at again; nil where a signal tells when.
    var interval: Duration? {
      if watch.isUnsettled || !untaken.isEmpty { return .milliseconds(300) }
      return signal?.hearsAll == true ? nil : .milliseconds(500)
    }

    /// Takes the signal. What happened may be beside the files: a copy that was put there, a mode.
    mutating func hear() {
      signal?.drain()
      asksFolder = true
    }

    /// What was saved by this program is known, and is not read again; what others did in the same
    /// moment is still to be seen.
    mutating func note(_ saved: DataFolder.Saved?) {
      if let saved { watch.note(saved.statuses) }
      asksFolder = true
    }

    /// Whether the folder shows something else than `old`. While it is changing it is not asked: what
    /// is being written is not read half, so a change shows within a second, and once.
    mutating func look(at old: Municipality) -> Bool {
      untaken.formUnion(watch.look())
      guard !watch.isUnsettled, asksFolder || !untaken.isEmpty else { return false }
      asksFolder = false
      let read = untaken.isEmpty ? old : folder.rereading(Array(untaken), of: old)
      new = read.with(folder.problems(includingLinked: false))
      guard new == old else { return true }
      _ = takeNew()
      return false
    }

    mutating func takeNew() -> Municipality? {
      defer { (new, untaken) = (nil, []) }
      return new
    }

    /// Leaves what is new for the next look.
    mutating func putOff() {
      new = nil
      asksFolder = true
    }
  }
}
