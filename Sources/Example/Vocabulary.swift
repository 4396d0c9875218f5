/// The words that the example's names are made of.
enum Vocabulary {
  /// The words of a text, blanks and line breaks between them.
  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// As an owner: "Sjöbergs", "Fors".
  static func genitive(_ name: String) -> String {
    switch name.utf8.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): name
    default: name + "s"
    }
  }
}

/// Telephone numbers from the series that the Swedish Post and Telecom Authority keeps for
/// fiction: nobody will ever have them.
enum FictionalNumber {
  /// 08-465 004 00 to 08-465 004 99.
  static func landline(_ number: Int) -> String { "08-465 004 " + twoDigits(number % 100) }

  /// 070-174 06 05 to 070-174 06 99.
  static func mobile(_ number: Int) -> String { "070-174 06 " + twoDigits(5 + number % 95) }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension Vocabulary {
  static let givenNames = words(
    """
    Agneta Ahmed Albin Alice Amir Anders Anita Anna Arvid Astrid Axel Barbro Bengt Birgit Bo
    Bodil Carina Cecilia Christer Daniel Elif Elin Elsa Emil Erik Eva Fatima Fredrik Gabriella
    Gunilla Gustav Göran Hanna Hans Helena Henrik Hugo Ida Inga Ingrid Isak Jan Jasmin Johan
    Jonas Josefin Julia Kajsa Karin Karl Katarina Kerstin Kristina Lars Lena Leo Linda Linnea
    Lisa Ludvig Magnus Maja Malin Marek Margareta Maria Martin Mats Mikael Mohammed Moa Monica
    Nils Nina Olof Oskar Peter Petra Pia Ragnar Rakel Robert Roland Rosa Rune Samuel Sara Selma
    Simon Sofia Stig Stina Sven Tage Teresa Thomas Tove Ulf Ulla Vera Viktor Vilma Yasmin Yngve
    Åke Åsa Örjan
    """)

  static let familyNames = words(
    """
    Ahlgren Alm Almkvist Asp Asplund Berggren Berglund Björk Björkman Blom Blomgren Boström Bratt
    Brodin Brorsson Dahlgren Dalin Edlund Ek Ekberg Eklöf Ekström Elfving Engdahl Fager Fagerlund
    Falk Fjellström Forsgren Forslund Fors Franzén Frisk Fröberg Gran Granath Granberg Grankvist
    Grönlund Gyllensten Hagström Hallberg Hallgren Hammar Haraldsson Hedberg Hedin Hedlund Hellman
    Hellström Hjelm Holm Holmgren Hägg Häggkvist Hök Isaksson Jansson Järnberg Kallin Karlberg Klang
    Kling Kvarnström Kvist Lagerkvist Landin Lantz Lenner Lidman Lilja Lind Lindahl Lindblad
    Lindholm Lindmark Ling Ljung Ljungkvist Lund Lundell Lundin Löfgren Lövdal Malm Malmberg Melin
    Modig Molin Morin Mård Nordin Nordlund Norell Norling Nyberg Nylander Nyman Oskarsson Palm
    Palmgren Ramberg Rask Rehn Ringdahl Roos Rosén Rosenkvist Rundkvist Rydberg Rönnbäck Sandell
    Sandgren Selin Sjöberg Sjödin Sjölander Skog Skoglund Skytt Solberg Stark Stenkvist Stenmark
    Stolt Strandberg Ström Strömbäck Sund Sundell Svahn Svedin Sylvan Säll Söderkvist Södermark
    Tall Tegner Thelin Thorsell Torell Tunberg Törnkvist Udd Uhlin Ulander Vallgren Vester Vide
    Viklund Vinge Vretman Wadman Wallgren Wennberg Wiklander Winkvist Åberg Åhman Åkerlund Åsberg
    Ängkvist Öberg Öhlund Örn Östling Östmark
    """)

  /// Made up, or such as there are many of.
  static let places = words(
    """
    Aspvreten Backåkra Björkliden Blåbärsmon Bokbacken Bruksängen Dalkullen Djupviken Ekbacken
    Ekvreten Fågelhöjden Fårängen Fältkulla Gläntan Granliden Gråberget Grönviken Gärdsjö Hagbacken
    Hallonkullen Hasseludden Havrevik Hjorthagsnäs Hult Hällsätter Hökdalen Kalkudden Klockarbo
    Klövervallen Kornvik Kråkbo Kvarnängen Källbäcken Lergropen Lillsjönäs Lindvreten Ljungmossen
    Lundby Långmossen Lönnbacken Lövnäset Mejerivallen Mellanby Mossängen Myrkulla Måsvik Nybygget
    Norrby Norrmalmen Näckrosdammen Oxhagen Persikolund Pilvreten Prästhagen Ringblomsdalen
    Rosenhill Rågåkern Rönnkulla Sandmon Sjövik Skogsäter Skräddarbo Slåtterängen Smedjekulla
    Solgläntan Stenvreten Strandängsby Svartmossen Såglund Söderåker Tallhöjden Tegelviken
    Torpängen Tranvik Trollsätra Täppan Vassvik Videbäcken Vikbolund Vindkullen Vitsippsbacken
    Västanlid Ånäset Åkerby Älgmossen Ängsbacka Örnkullen Österlid
    """)

  /// The parts of Exempelköping.
  static let districts = [
    "Centrum", "Ekbacken", "Hamnen", "Kvarnängen", "Norrby", "Sjövik", "Söderåker", "Tallhöjden",
  ]

  static let streets = words(
    """
    Industrivägen Storgatan Kvarngatan Hamnvägen Ekbacksvägen Norrbyvägen Sjöviksvägen Verkstadsgatan
    Smedjegatan Järnvägsgatan Skolgatan Kyrkogatan Torggatan Bruksvägen Åkerivägen Lagervägen
    Timmervägen Bergtäktsvägen Stationsgatan Garvargatan Tegelvägen Företagsgatan Snickarvägen
    Trädgårdsgatan Strandvägen Mejerigatan Fabriksgatan Kopparslagargatan Kanalgatan Slöjdgatan
    """)
}

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
