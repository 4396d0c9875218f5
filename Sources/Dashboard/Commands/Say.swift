import Almanac

/// The fixed words of the status line. Each has room beside the help key at 80 columns.
enum Say: CaseIterable {
  case pasteGoesNowhere
  case overviewIsFiltered, noFilter, filterHidIt, ownOrder, inCalendar, noProblems, atTheStart
  case nothingToUndo, nothingToRedo, nothingChosen
  case nothingChanged, sheetIsKept, sheetWaits, answerSheet, inNetwork, nothingMarked
  case manyAreMarked
  case answerFirst, allAreSo, stepsStay
  case recordGone, windowRevised, nothingLeftToDo
  case nothingToTick, nothingToMove, nothingWithStatus, nothingToHold
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
    case .filterHidIt:
      Phrase(
        "Filtret dolde posten och är borttaget; Esc går tillbaka till det",
        "The filter hid the record and is gone; Esc goes back to it")
    case .ownOrder: Phrase("Den här listan har sin egen ordning", "This list keeps its own order")
    case .inCalendar: Phrase("Gäller i kalendern (5)", "Works in the calendar (5)")
    case .noProblems: Phrase("Inga problem i filerna", "No problems in the files")
    case .nothingToUndo: Phrase("Inget är ändrat sedan start", "Nothing is changed since the start")
    case .nothingChosen:
      Phrase("Välj först en post att göra det med", "First choose a record to do it with")
    case .nothingChanged: Phrase("Inget ändrades i editorn", "Nothing was changed in the editor")
    case .sheetIsKept:
      Phrase(
        "Inte sparat; det du skrev ligger kvar och öppnas med E",
        "Not saved; what you wrote is kept, and E opens it")
    case .sheetWaits:
      Phrase("Det finns kvar; E på posten öppnar det", "It is kept; E on the record opens it")
    case .answerSheet:
      Phrase(
        "Enter öppnar det, Delete kastar det, Esc senare",
        "Enter opens it, Delete throws it away, Esc later")
    case .inNetwork:
      Phrase("Markera rader i näringslivets lista (3)", "Mark rows in the list of businesses (3)")
    case .nothingMarked:
      Phrase(
        "Markera först: Mellanslag i näringslivets lista (3)",
        "First mark some: Space in the list of businesses (3)")
    case .manyAreMarked:
      Phrase(
        "Gäller en enda: b gör något med alla markerade, och avmarkerar",
        "For one alone: b does something with all marked, and unmarks")
    case .allAreSo: Phrase("Alla markerade är redan så", "All the marked are so already")
    case .recordGone:
      Phrase("Posten togs bort på annat håll", "The record was removed elsewhere")
    case .windowRevised:
      Phrase("Ändrat på annat håll; så här blir det nu", "Changed elsewhere; this is how it is now")
    case .nothingLeftToDo:
      Phrase(
        "Ändrat på annat håll; det finns inget kvar att göra",
        "Changed elsewhere; nothing is left to do")
    case .answerFirst: Phrase("Enter gör det, Esc avbryter", "Enter does it, Esc does not")
    case .nothingToTick:
      Phrase(
        "Välj en öppen återkoppling eller insats att bocka av",
        "Choose an open follow-up or activity to tick off")
    case .nothingToMove:
      Phrase(
        "Välj en återkoppling, en insats eller ett möte att flytta",
        "Choose a follow-up, an activity or a meeting to move")
    case .nothingToHold:
      Phrase(
        "Välj ett möte eller en övning som är planerad", "Choose a planned meeting or exercise")
    case .nothingWithStatus:
      Phrase(
        "Välj ett moment, en insats, ett möte eller en övning",
        "Choose a step, an activity, a meeting or an exercise")
    case .nothingToRedo: Phrase("Inget är ångrat", "Nothing is undone")
    case .stepsStay:
      Phrase("De sju momenten tas inte bort", "The seven steps are not removed")
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

  static func calledElsewhere(_ who: String?) -> Phrase {
    let who = who ?? "?"
    return Phrase(
      "Ändrat på annat håll; nu gäller det \(who): tryck igen för det",
      "Changed elsewhere; now it is \(who): press again for that")
  }

  static func notHeldYet(_ day: String) -> Phrase {
    Phrase(
      "Det är inte förrän \(day); + flyttar det", "It is not until \(day); + moves it")
  }

  static func noSuchKey(_ name: String) -> Phrase {
    Phrase(
      "\(name) gör ingenting här; ? visar vad som går",
      "\(name) does nothing here; ? shows what does")
  }
}
