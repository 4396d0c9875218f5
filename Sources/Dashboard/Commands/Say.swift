import Almanac

/// The fixed words of the status line. Each has room beside the help key at 80 columns.
enum Say: CaseIterable {
  case pasteGoesNowhere
  case overviewIsFiltered, noFilter, ownOrder, inCalendar, noProblems, atTheStart
  case nothingToUndo, nothingToRedo
  case noMembers, noContactHere, verifiedToday
  case calloutPaused, calloutGone, calloutEndedElsewhere, nothingToUndoInCallout, followedUpAlready

  var phrase: Phrase {
    switch self {
    case .pasteGoesNowhere:
      Phrase(
        "Inklistrad text blir aldrig kommandon; öppna ett fält, till exempel /",
        "Pasted text never becomes commands; open a field first, such as /")
    case .overviewIsFiltered:
      Phrase(
        "Översikten visar redan bara det viktigaste; hitta allt med f",
        "The overview shows only what matters; find everything with f")
    case .noFilter: Phrase("Inget filter är satt", "No filter is set")
    case .ownOrder: Phrase("Den här listan har sin egen ordning", "This list keeps its own order")
    case .inCalendar: Phrase("Gäller i kalendern (5)", "Works in the calendar (5)")
    case .noProblems: Phrase("Inga problem i filerna", "No problems in the files")
    case .nothingToUndo: Phrase("Inget är ändrat sedan start", "Nothing is changed since the start")
    case .nothingToRedo: Phrase("Inget är ångrat", "Nothing is undone")
    case .noMembers:
      Phrase("Krisrådet har inga medlemmar att ringa", "The council has no members to call")
    case .noContactHere:
      Phrase("Välj först en jourkontakt eller en medlem", "Choose a duty contact or a member first")
    case .verifiedToday: Phrase("Numret är kontrollerat idag", "The number was verified today")
    case .calloutPaused:
      Phrase("Larmningen är pausad; C fortsätter den", "The call-out is paused; C goes on with it")
    case .calloutGone: Phrase("Larmningen är borttagen", "The call-out was removed")
    case .calloutEndedElsewhere:
      Phrase("Larmningen avslutades någon annanstans", "The call-out was ended elsewhere")
    case .nothingToUndoInCallout:
      Phrase("Inget att ångra i den här larmningen", "Nothing to undo in this call-out")
    case .followedUpAlready:
      Phrase("Återkopplingarna finns redan", "The follow-ups are there already")
    case .atTheStart:
      Phrase("Du är längst ut; q avslutar", "You are at the start; q leaves")
    }
  }

  static func noSuchKey(_ name: String) -> Phrase {
    Phrase(
      "\(name) gör ingenting här; ? visar vad som går",
      "\(name) does nothing here; ? shows what does")
  }
}
