extension Vocabulary {
  /// What businesses of a kind look for.
  static func needs(_ field: Trade.Field) -> [String] {
    switch field {
    case .farming:
      [
        "mark att arrendera", "lokala köpare till grönsaker", "säsongspersonal i maj",
        "råd om förädling", "plats på torgdagarna",
      ]
    case .making:
      [
        "större lokal inom två år", "svetsare", "CNC-operatör", "elkraft till en ny linje",
        "exportrådgivning", "underleverantör av ytbehandling", "lärlingar",
      ]
    case .building:
      [
        "lärlingar", "snabbare bygglov", "uppställningsplats för maskiner", "ramavtal med kommunen",
        "en arbetsledare", "mark för etapp två",
      ]
    case .shop:
      [
        "parkering vid butiken", "butikslokal i centrum", "skyltning från stora vägen",
        "e-handelshjälp", "extrapersonal till jul",
      ]
    case .transport:
      [
        "lager nära stora vägen", "chaufförer med ADR", "tvätthall", "gods på returresan",
        "uppställningsplats för släp",
      ]
    case .guests:
      [
        "kockar", "serveringstillstånd för uteplats", "fler gäster på vardagar",
        "cykelled förbi dörren", "samarbete om paketresor",
      ]
    case .office:
      [
        "programmerare", "en till kompanjon", "kontor för tio", "lokala kunder",
        "bättre bredband", "någon att dela reception med",
      ]
    case .care:
      [
        "vikarier", "lokal med hiss", "svar om avtal efter årsskiftet", "parkeringstillstånd",
        "sjuksköterska på halvtid",
      ]
    }
  }

  /// What businesses of a kind can offer others.
  static func offers(_ field: Trade.Field) -> [String] {
    switch field {
    case .farming:
      [
        "gårdsbutik på lördagar", "ved i storsäck", "snöröjning med traktor",
        "studiebesök för skolor",
      ]
    case .making:
      [
        "legojobb i korta serier", "studiebesök", "examensarbeten", "ledig svetskapacitet",
        "prototyper på en vecka",
      ]
    case .building:
      ["lärlingsplats", "snöröjning vintertid", "jour dygnet runt", "grävmaskin med förare"]
    case .shop:
      ["praktikplats", "hemkörning i hela kommunen", "plats i skyltfönstret för föreningar"]
    case .transport:
      ["kyltransporter", "budkörning samma dag", "ledig lageryta", "helgkörningar"]
    case .guests:
      ["möteslokal för 40 personer", "frukostmöten", "catering", "sommarjobb för unga"]
    case .office:
      [
        "en timmes gratis rådgivning", "mentor för nystartade", "kontorsplats att hyra",
        "föreläsning om ekonomi",
      ]
    case .care:
      ["friskvård för företag", "praktikplats", "första hjälpen-kurser", "drop-in på torsdagar"]
    }
  }

  static let notes = [
    "Familjeägt i tredje generationen.", "Har bytt ägare två gånger på fem år.",
    "Säljer mest utanför kommunen.", "Läser nyhetsbrevet, svarar på det också.",
    "Vill helst bli ringd före klockan nio.", "Byggde ut 2006.",
    "Ägaren vill trappa ned inom tre år.",
    "Har sagt nej till frukostmöten: för tidigt.", "Var årets företag 2005.",
    "Hyr av kommunen till och med 2010.", "Sitter gärna med i en arbetsgrupp.",
    "Exporterar till Norge och Finland.", "Tog över lokalen efter det gamla mejeriet.",
    "Missnöjda med avfallstaxan.", "Har lärlingar varje termin.",
    "Funderar på att flytta till grannkommunen.", "Nöjda med tillsynen i våras.",
    "Startade på avknoppning från Björklunda Industri.", "Kommer ofta på branschdagarna.",
    "Delar maskiner med två grannar.",
  ]
}
