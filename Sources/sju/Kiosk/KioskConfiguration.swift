import Almanac
import Canvas
import Kiosk

/// The operator's configuration of the kiosk, as far as it is given in a `kiosk.rec`.
struct KioskConfiguration: Equatable {
  var language: Language?
  /// The name of a theme that there is.
  var theme: String?
  var idleSeconds: Int?
  var age: Age?
  var hours: OpeningHours?
  var closed: KioskSettings.Closed?
  /// The keys that end the kiosk, one after the other.
  var exitKeys: [Key]?

  /// When information is old.
  enum Age: Equatable {
    case days(Int)
    case never
  }

  /// These values, completed by those of another configuration.
  func over(_ other: KioskConfiguration) -> KioskConfiguration {
    KioskConfiguration(
      language: language ?? other.language, theme: theme ?? other.theme,
      idleSeconds: idleSeconds ?? other.idleSeconds, age: age ?? other.age,
      hours: hours ?? other.hours, closed: closed ?? other.closed,
      exitKeys: exitKeys ?? other.exitKeys)
  }

  /// With the usual, where nothing is said.
  var settings: KioskSettings {
    var settings = KioskSettings()
    if let language { settings.language = language }
    if let idleSeconds { settings.idleSeconds = idleSeconds }
    switch age {
    case .days(let days): settings.oldAfterDays = days
    case .never: settings.oldAfterDays = nil
    case nil: break
    }
    settings.hours = hours
    if let closed { settings.closed = closed }
    return settings
  }
}
