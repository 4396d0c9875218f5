import Almanac
import RecFile

/// In what two records are so alike that they may be one.
package enum Twin: Equatable, Sendable {
  case organisationNumber
  /// Of organisations, in the same town and part of the same.
  case name
  /// Of persons, with the same in that field too.
  case person(FieldDescription)
  case relation
  case observation
  case callOrder

  /// The field that is pointed at.
  var field: FieldName {
    switch self {
    case .organisationNumber: "OrganisationNumber"
    case .name, .person: "Name"
    case .relation: "From"
    case .observation: "Period"
    case .callOrder: "Order"
    }
  }

  /// Goes on "as on line 7".
  var what: Phrase {
    switch self {
    case .organisationNumber: Phrase("samma organisationsnummer", "same organisation number")
    case .name: Phrase("samma namn och ort", "same name and town")
    case .person(let field):
      Phrase("samma namn och \(field.name)", "same name and \(field.name)")
    case .relation: Phrase("samma relation", "same relation")
    case .observation: Phrase("samma indikator och period", "same indicator and period")
    case .callOrder: Phrase("samma plats i larmlistan", "same place in the call list")
    }
  }

  var remedy: Phrase {
    switch self {
    case .organisationNumber:
      Phrase(
        "behåll en, rätta numret, eller skriv PartOf om den ena är en del av den andra",
        "keep one, put the number right, or add PartOf where one is part of the other")
    case .name:
      Phrase(
        "behåll en, eller skilj dem åt med City, PartOf eller OrganisationNumber",
        "keep one, or tell them apart by City, PartOf or OrganisationNumber")
    case .person: Phrase("behåll en", "keep one")
    case .relation:
      Phrase(
        "behåll en, eller skriv med Since och Until när var och en gäller",
        "keep one, or say with Since and Until when each holds")
    case .observation: Phrase("behåll det värde som gäller", "keep the value that holds")
    case .callOrder: Phrase("ge den ena en annan Order", "give one of them another Order")
    }
  }
}
