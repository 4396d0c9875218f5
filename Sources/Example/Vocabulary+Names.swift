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
