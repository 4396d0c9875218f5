import Almanac

@testable import Kiosk

/// What tests say to the kiosk.
enum Words {
  static let water = Emergency(
    swedish: Emergency.Text(
      title: "Koka vattnet",
      lines: [
        "Koka allt vatten som du dricker eller lagar mat med.",
        "Hämta vatten ur tankarna på torget. Ta med egen dunk.",
      ]),
    english: Emergency.Text(
      title: "Boil the water",
      lines: [
        "Boil all water that you drink or cook with.",
        "There is water in the tanks on the square. Bring a can.",
      ]),
    since: moment("2008-10-01 14:05"))

  static let night = moment("2008-10-01 21:14")

  /// Only for what certainly is one.
  static func moment(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("\(text) is no moment") }
    return moment
  }

  static func hours(_ text: String) -> OpeningHours {
    (try? OpeningHours(text)) ?? OpeningHours([])
  }

  static func settings(_ language: Language) -> KioskSettings {
    KioskSettings(language: language, hours: hours("mån–fre 8–17, lör 10–14"))
  }
}
