package import RecFile

/// Why a change was not saved. The files are then as they were before, except where the reason
/// says otherwise; nothing that anyone wrote is lost.
package struct SaveFailure: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// Another process is saving, and did not finish in time; who it says it is.
    case busy(holder: String)
    /// The system did not let it be read or written.
    case refused(FileFault)
    /// Something else lies where Sju's own file or folder should be, or it can't be used.
    case ownFile(FileFault)
    /// A symbolic link lies where Sju's own file should be; it could lead anywhere.
    case ownLink
    case otherOwner
    /// Its owner has taken the right to write it away.
    case protected
    /// It has several names (hard links), and would keep its old content under the others.
    case severalNames
    /// A symbolic link that leads nowhere.
    case brokenLink
    /// The file can't be parsed, so it is not written over. What was to be saved lies in `kept`,
    /// paths from the data folder.
    case malformed(RecFile.Problem, kept: [String])
    /// Someone else changed the same. Nothing is written over; this side lies in `kept`.
    case conflict([Conflict], kept: [String])
    /// It is saved, but what someone wrote to the file in that very moment can't be merged with it;
    /// theirs lies in `kept`.
    case overtaken(kept: [String])
    /// What others have saved meanwhile would not fit with it: a record that it refers to is gone, or
    /// they refer to one that it removes.
    indirect case unfit(Problem)
    /// Others have given the contact another number than the one that was made sure of.
    case otherNumber(RecordID)
    /// Others changed the file faster than it could be merged.
    case restless
    /// The new file is there, but the disk did not confirm that it stays if the power goes.
    case unconfirmed(FileFault)
    /// What a crash left unfinished can't be read.
    case journal
    /// Some of several files are saved; the next start finishes the others.
    case unfinished(FileFault)
  }

  /// Of the file or folder, from the data folder or from where the user is.
  package let path: String
  package let reason: Reason

  package init(path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension SaveFailure {
  package var isMalformed: Bool {
    if case .malformed(_, kept: []) = reason { true } else { false }
  }
}

extension FileFault {
  /// The same as a reason why something could not be saved.
  package func at(_ path: String) -> SaveFailure { SaveFailure(path: path, .refused(self)) }
}
