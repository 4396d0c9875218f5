import Almanac

extension Organisation {
  package static let schema = Schema(
    .organisation,
    Phrase(
      "Företag, myndigheter, föreningar, nätverk och projekt.",
      "Companies, authorities, associations, networks and projects."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Det namn som organisationen använder.", "The name that it goes by.")),
      FieldDescription(
        "Kind", .choice(Choices(OrganisationKind.self)), Phrase("Slag", "Kind"), .mandatory,
        help: Phrase("Vad för slags organisation.", "What sort of organisation.")),
      FieldDescription(
        "OrganisationNumber", .organisationNumber,
        Phrase("Organisationsnummer", "Organisation number"),
        help: Phrase(
          "NNNNNN-NNNN. En enskild firmas är ett personnummer.",
          "NNNNNN-NNNN. A sole trader's is a personal identity number.")),
      FieldDescription(
        "LegalForm", .text, Phrase("Bolagsform", "Legal form"),
        help: Phrase(
          "Till exempel aktiebolag eller handelsbolag.", "Such as aktiebolag or handelsbolag.")),
      FieldDescription(
        "Branch", .branch, Phrase("Bransch", "Branch"),
        help: Phrase("SNI-kod, två till fem siffror.", "SNI code, two to five digits.")),
      FieldDescription(
        "Employees", .integer(Limits.count), Phrase("Anställda", "Employees"),
        help: Phrase("Antal nu.", "How many now.")),
      FieldDescription(
        "EmployeesIn", .yearAndNumber, Phrase("Anställda per år", "Employees by year"), .repeats,
        help: Phrase("År och antal: 2008 24.", "Year and number: 2008 24.")),
      FieldDescription(
        "Street", .text, Phrase("Gatuadress", "Street"),
        help: Phrase("Gata och nummer.", "Street and number.")),
      FieldDescription(
        "PostalCode", .postalCode, Phrase("Postnummer", "Postal code"),
        help: Phrase("135 40", "135 40")),
      FieldDescription(
        "City", .text, Phrase("Ort", "City"),
        help: Phrase("Postort.", "Post town.")),
      FieldDescription(
        "District", .text, Phrase("Kommundel", "District"),
        help: Phrase(
          "Den del av kommunen där den finns.", "The part of the municipality that it is in.")),
      FieldDescription(
        "Telephone", .telephone, Phrase("Telefon", "Telephone"), .repeats,
        help: Phrase(
          "Till organisationen, inte till en person.", "To the organisation, not to a person.")),
      FieldDescription(
        "Email", .email, Phrase("E-post", "Email"), .repeats,
        help: Phrase(
          "Till organisationen, inte till en person.", "To the organisation, not to a person.")),
      FieldDescription(
        "Web", .web, Phrase("Webbplats", "Web"),
        help: Phrase("www.example.org", "www.example.org")),
      FieldDescription(
        "ContactEvery", .integer(Limits.days),
        Phrase("Kontaktintervall, dagar", "Contact interval, days"),
        help: Phrase(
          "Så ofta vill ni höras. Tomt: ingen överenskommelse.",
          "How often you want to be in touch. Empty: nothing agreed.")),
      FieldDescription(
        "PartOf", .reference(.organisation), Phrase("Del av", "Part of"),
        help: Phrase("Den organisation som den hör till.", "The organisation that it belongs to.")),
      FieldDescription(
        "Need", .text, Phrase("Söker", "Needs"), .repeats,
        help: Phrase("Vad den söker, ett i taget.", "What it looks for, one at a time.")),
      FieldDescription(
        "Offer", .text, Phrase("Erbjuder", "Offers"), .repeats,
        help: Phrase("Vad den kan erbjuda, ett i taget.", "What it can offer, one at a time.")),
      FieldDescription(
        "OtherName", .text, Phrase("Annat namn", "Other name"), .repeats,
        help: Phrase(
          "Tidigare namn eller kortnamn, hittas också.", "A former or short name, found too.")),
    ])
}
