import Almanac

/// The fixed words of the status line. Each has room beside the help key at 80 columns.
enum StatusText: CaseIterable {
  case pasteGoesNowhere, filterHidIt
  case nothingChanged, sheetIsKept, sheetWaits, answerSheet, answerFirst
  case nothingMarked, allAreSo, allIsKnown
  case recordGone, windowRevised, nothingLeftToDo
  case verifiedToday
  case calloutPaused, calloutGone, calloutEndedElsewhere, nothingToUndoInCallout, followedUpAlready
  case noRegisterQuestion, nothingInRegister, nothingPlainInRegister, notInNetwork
  case seatingIsWorkedOut, seatingIsNotSaved, tableIsPinned, seatingIsKeptElsewhere, tooFewGuests

  var phrase: Phrase {
    switch self {
    case .pasteGoesNowhere:
      Phrase(
        "Inklistrad text blir aldrig kommandon; öppna ett fält, till exempel /",
        "Pasted text never becomes commands; open a field first, such as /")
    case .filterHidIt:
      Phrase(
        "Filtret dolde posten och är borttaget; Esc går tillbaka till det",
        "The filter hid the record and is gone; Esc goes back to it")
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
    case .nothingMarked:
      Phrase(
        "Markera först: Mellanslag i näringslivets lista (3)",
        "First mark some: Space in the list of businesses (3)")
    case .allAreSo: Phrase("Alla markerade är redan så", "All the marked are so already")
    case .allIsKnown:
      Phrase("Inget att spara: filen har inget nytt", "Nothing to save: the file has nothing new")
    case .recordGone:
      Phrase("Posten togs bort på annat håll", "The record was removed elsewhere")
    case .windowRevised:
      Phrase("Ändrat på annat håll; så här blir det nu", "Changed elsewhere; this is how it is now")
    case .nothingLeftToDo:
      Phrase(
        "Ändrat på annat håll; det finns inget kvar att göra",
        "Changed elsewhere; nothing is left to do")
    case .answerFirst: Phrase("Enter gör det, Esc avbryter", "Enter does it, Esc does not")
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
    case .noRegisterQuestion:
      Phrase("Ingen rad här kräver något val", "No row here needs a choice")
    case .nothingInRegister:
      Phrase("Inget nytt är valt; i läser in en fil", "Nothing new is chosen; i takes in a file")
    case .nothingPlainInRegister:
      Phrase("Allt som är kvar kräver ett val", "All that is left needs a choice")
    case .notInNetwork:
      Phrase("Den finns inte i nätverket; Enter lägger till", "Not in the network; Enter adds it")
    case .seatingIsWorkedOut:
      Phrase("Placeringen räknas ut; strax", "The seating is being worked out; in a moment")
    case .seatingIsNotSaved:
      Phrase(
        "Inte sparat: Enter sparar, Esc igen stänger", "Not saved: Enter saves, Esc again closes")
    case .seatingIsKeptElsewhere:
      Phrase(
        "En placering sparades på annat håll; Enter skriver över den",
        "A seating was kept elsewhere; Enter replaces it")
    case .tooFewGuests:
      Phrase("Två gäster är de minsta som placeras", "Two guests are the fewest to be seated")
    case .tableIsPinned:
      Phrase("Bordet har inga fria platser kvar", "The table has no seats left that are free")
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
