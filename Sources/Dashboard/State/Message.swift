package import Almanac
package import Canvas
package import Exchange
package import Model

/// Everything that can happen to the dashboard.
package enum Message: Equatable, Sendable {
  /// The data has just been read, and is not checked: what is wrong in it is told after `.checked`.
  /// From now on keys wait for nothing that can be worked out beside the screen.
  case opened
  /// The data is checked.
  case checked
  /// What was wanted in `State.wantedConclusions` is known.
  case concluded
  case key(Key)
  /// No key has come for so long that the next one is meant for what is on the screen by now.
  case paused
  /// A screen is to be shown.
  case show(Screen)
  case resized(Size)
  /// What the clock on the wall shows: told before every other message, since what is done is dated
  /// by it, and when a new day begins.
  case clock(Moment)
  /// The data folder was read again.
  case loaded(Municipality)
  /// What was asked to be saved is still on its way to the disk.
  case savingSlowly
  /// What was asked to be saved is on the disk, with what others changed in the same files.
  case saved(Municipality)
  /// It is not, and why; nothing of it is shown as if it were.
  case notSaved(SaveFailure)
  /// What was in memory only lies in a folder now.
  case kept(String)
  /// It does not, and why.
  case notKept(Phrase)
  /// A record came back from the editor.
  case edited(RecordSheet)
  /// It did not, and why.
  case notEdited(RecordID, Phrase)
  /// A file of another program was read, all of it.
  case fileRead(ForeignBytes)
  /// It was not, and why.
  case fileNotRead(String, Phrase)
  /// The path that was begun goes on like this, as far as that is sure.
  case pathCompleted(String, String)
  /// A register's file is being read, and has been so far.
  case registerProgress(RegisterProgress)
  /// It was read, all of it, and what is kept of the sole traders that are followed; nil where they are
  /// only counted.
  case registerRead(String, RegisterDelivery, traders: Municipality?)
  /// It was not, and why.
  case registerNotRead(String, Phrase)
  /// Something that the chief should know, from outside the dashboard.
  case noted(Notice)
  /// Something typed earlier was never saved.
  case draftFound(Draft)
  /// Something written in an editor never came back from there.
  case sheetsFound([RecordSheet])
}

/// What must be done outside the state, as a value that a test can compare.
package enum Effect: Equatable, Sendable {
  /// Find what is wrong in the data, once the screen shows: answered with `.checked`. Keys are taken
  /// meanwhile.
  case check
  /// Leave the dashboard.
  case quit
  /// Put the dashboard in the background (Ctrl-Z) and come back whole.
  case suspend
  /// Draw every cell again, for a terminal that something else wrote on.
  case redraw
  /// Save what is different between two versions, the older one as it was read, unless the way in
  /// which it was made finds a fault. Answered with `.saved` or `.notSaved`; no other save is asked
  /// for until then, nor is the folder to be read.
  case save(Municipality, since: Municipality, by: Way)
  /// Put what is in memory only into a new folder: answered with `.kept` or `.notKept`.
  case keep(in: String)
  /// Let the user's editor have a record: answered with `.edited` or `.notEdited`.
  /// - `isAgain`: it has come back wrong, and what is wrong stands in it now.
  case edit(RecordSheet, isAgain: Bool)
  /// Let the user's editor have a whole file, which can't be read as it is.
  case editFile(RecordType, line: Int)
  /// Remove the sheet of a record: what was written on it is saved, or nothing was.
  case removeSheet(RecordID)
  /// Write records to a new file where the program was started. Answered with a word on where.
  case export([RecordID], ExportFormat)
  /// Write a text to a new file where the program was started, named after what is given. Answered with
  /// a word on where.
  case write(String, as: String)
  /// Read a file of another program, of at most `ForeignBytes.maximumBytes` bytes: answered with `.fileRead` or
  /// `.fileNotRead`.
  case readFile(String)
  /// Look how the path of a file goes on: answered with `.pathCompleted`.
  case completePath(String)
  /// Read a register's file, however large, beside the screen: answered with `.registerRead` or
  /// `.registerNotRead`, and with `.registerProgress` before that.
  case readRegister(String)
  /// Stop reading it. Nothing is left of it.
  case stopReadingRegister
  /// Keep what has changed of the sole traders that are followed, on this machine.
  case keepSoleTraders(Municipality, since: Municipality)
  /// Put text into the clipboard of the machine that the user sits at. Answered with a word on how
  /// that went.
  case copy(String)
  /// Keep what is being typed on the disk, or nothing any more. May wait until no key does.
  case keepDraft(Draft?)
  /// Put away a draft that can't be used, and say where.
  case setDraftAside
}

extension Effect {
  /// How a version of the data was made of another.
  package enum Way: Equatable, Sendable {
    case made, undone, redone

    /// Why a version can't be saved over the one that it was made of, whatever others write meanwhile;
    /// nil where it can. It is found out by checking every file that differs, which takes a while for
    /// a large one.
    package func fault(of new: Municipality, since old: Municipality) -> SaveFailure? {
      switch self {
      case .made: new.fault(notIn: old)
      // What was wrong before the change may be so again.
      case .undone, .redone: old.strandedRecord(in: new)
      }
    }
  }
}

/// A word on the status line, until the next key.
package struct Notice: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case done, hint, problem
  }

  package let kind: Kind
  package let text: Phrase

  package init(_ kind: Kind, _ text: Phrase) {
    self.kind = kind
    self.text = text
  }
}
