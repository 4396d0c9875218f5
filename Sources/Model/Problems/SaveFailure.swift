package import Almanac
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
    /// A dangling symbolic link.
    case brokenLink
    /// The file can't be parsed, so it is not written over. What was to be saved lies in `kept`,
    /// paths from the data folder.
    case malformed(RecFile.Problem, kept: [String])
    /// Someone else changed the same. Nothing is written over; this side lies in `kept`.
    case conflict([Conflict], kept: [String])
    /// It is saved, but what someone wrote to the file in that very moment can't be merged with it;
    /// theirs lies in `kept`.
    case overtaken(kept: [String])
    /// The change itself makes an error.
    indirect case invalid(Problem)
    /// The record refers to what the change would take away.
    case stranded(RecordID)
    /// The save is invalid on the data that others have saved meanwhile: a record that it refers to
    /// is gone, or they refer to one that it removes.
    indirect case unfit(Problem)
    /// Others have given the contact another number than the one that was made sure of.
    case otherNumber(RecordID)
    /// Others changed the file faster than it could be merged.
    case restless
    /// The new file is there, but the disk did not confirm that it stays if the power goes.
    case unconfirmed(FileFault)
    /// The journal that a crash left can't be read.
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
  /// The failure as a reason why something could not be saved.
  package func at(_ path: String) -> SaveFailure { SaveFailure(path: path, .refused(self)) }
}

extension SaveFailure {
  /// The failure, in a sentence.
  package var what: Phrase {
    switch reason {
    case .busy(let holder):
      Phrase(
        "en annan Sju (process \(holder)) håller på att spara",
        "another Sju (process \(holder)) is saving")
    case .refused(let fault):
      Phrase(
        "kan inte sparas: \(fault.words.swedish)", "can't be saved: \(fault.words.english)")
    case .ownFile(let fault):
      Phrase(
        "Sjus egen fil kan inte användas: \(fault.words.swedish)",
        "Sju's own file can't be used: \(fault.words.english)")
    case .ownLink:
      Phrase(
        "där Sjus egen fil ska ligga finns en symbolisk länk, och den skrivs det inte genom",
        "a symbolic link lies where Sju's own file should be, and is not written through")
    case .otherOwner:
      Phrase(
        "filen tillhör någon annan, och din grupp får inte skriva i den",
        "the file belongs to someone else, and your group may not write to it")
    case .protected: Phrase("filen är skrivskyddad", "the file is write-protected")
    case .severalNames:
      Phrase(
        "filen har flera namn (hårda länkar)", "the file has several names (hard links)")
    case .brokenLink: Phrase("länken leder ingenstans", "the link leads nowhere")
    case .malformed(let problem, _):
      Phrase(
        "rad \(problem.line) går inte att läsa, så filen skrivs inte över",
        "line \(problem.line) can't be read, so the file is not written over")
    case .conflict(let conflicts, _):
      Phrase(
        "någon annan har ändrat samma sak: \(Self.text(conflicts))",
        "someone else has changed the same: \(Self.text(conflicts))")
    case .invalid(let problem): problem.what
    case .stranded(let record):
      Phrase("\(record) hör ihop med det", "\(record) refers to it")
    case .unfit(let problem):
      Phrase(
        "stämmer inte med vad andra just har ändrat: \(problem.what.swedish)",
        "does not fit with what others have just changed: \(problem.what.english)")
    case .otherNumber(let contact):
      Phrase(
        "\(contact) har just fått ett annat nummer", "\(contact) has just got another number")
    case .overtaken(let kept):
      Phrase(
        "sparat, men någon skrev samtidigt i filen; det ligger i \(kept.joined(separator: ", "))",
        "saved, but someone wrote to the file at the same time; theirs is in "
          + kept.joined(separator: ", "))
    case .restless:
      Phrase("filen ändras hela tiden av något annat", "something else keeps changing the file")
    case .unconfirmed(let fault):
      Phrase(
        "sparat, men disken bekräftade det inte: \(fault.words.swedish)",
        "saved, but the disk did not confirm it: \(fault.words.english)")
    case .journal:
      Phrase(
        "det som avbröts förra gången går inte att läsa",
        "what was interrupted last time can't be read")
    case .unfinished(let fault):
      Phrase(
        "sparat till en del, resten görs vid nästa start: \(fault.words.swedish)",
        "saved in part, the rest follows at the next start: \(fault.words.english)")
    }
  }

  /// The remedy, in a sentence.
  package var remedy: Phrase {
    switch reason {
    case .busy: Phrase("försök igen om en stund", "try again in a moment")
    case .refused(.full): Phrase("gör plats och försök igen", "make room and try again")
    case .refused:
      Phrase(
        "rätta till det och försök igen; inget är ändrat",
        "put it right and try again; nothing is changed")
    case .ownFile(.notPermitted):
      Phrase(
        "be den som äger mappen om rätt till den och .sju: chmod -R g+rwX",
        "ask the folder's owner for the right to it and .sju: chmod -R g+rwX")
    case .ownFile(.full): Phrase("gör plats och försök igen", "make room and try again")
    case .ownFile:
      Phrase("ta bort det som ligger där", "remove what lies there")
    case .ownLink: Phrase("ta bort länken", "remove the link")
    case .otherOwner:
      Phrase(
        "låt ägaren göra ändringen, eller dela mappen med gruppen: chmod -R g+rwX",
        "let its owner make the change, or share the folder with the group: chmod -R g+rwX")
    case .protected:
      Phrase("ge dig skrivrätt: chmod u+w", "make it writable: chmod u+w")
    case .severalNames:
      Phrase("ta bort de andra namnen", "remove the other names")
    case .brokenLink: Phrase("rätta länken eller ta bort den", "mend the link or remove it")
    case .malformed(_, let kept):
      Phrase(
        "rätta raden och försök igen" + Self.kept(kept).swedish,
        "put the line right and try again" + Self.kept(kept).english)
    case .conflict(_, let kept):
      Phrase(
        "välj vilket som ska gälla" + Self.kept(kept).swedish,
        "choose which shall hold" + Self.kept(kept).english)
    case .journal:
      Phrase(
        "se efter vad som står i filen och ta sedan bort den",
        "look at what the file says, then remove it")
    case .overtaken:
      Phrase(
        "se efter vad som ska gälla, och ta sedan bort den filen",
        "see which of it shall hold, then remove that file")
    case .invalid(let problem): problem.remedy
    case .unfit, .stranded: Phrase("se efter och gör om det", "look at it and do it again")
    case .otherNumber:
      Phrase("läs det nya numret och tryck igen", "read the new number and press again")
    case .restless:
      Phrase("stäng det andra programmet", "close the other program")
    case .unconfirmed, .unfinished:
      Phrase("se efter hur disken mår", "look after the disk")
    }
  }

  private static func text(_ conflicts: [Conflict]) -> String {
    conflicts.map(\.description).joined(separator: "; ")
  }

  private static func kept(_ paths: [String]) -> Phrase {
    let list = paths.joined(separator: ", ")
    return list.isEmpty
      ? Phrase("", "") : Phrase("; ditt ligger i \(list)", "; yours is in \(list)")
  }
}
