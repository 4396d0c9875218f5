import Publication

extension Example {
  static let activities = [
    Activity(
      [1], "profil-2015", "Profilen Exempelköping 2015", .onTrack, 60, .chair, "2008-02",
      "2008-12-15", with: ["naringslivsradet-i-exempelkoping"]),
    Activity(
      [1, 3], "besoksplan", "Plan för besöksnäringen", .onTrack, 45, .chief, "2008-04", "2009-03",
      with: ["exempelbygdens-turistrad", "stadshotellet-i-exempelkoping-ab"]),
    Activity(
      [1], "foretagsomrade-norrby", "Nytt företagsområde i Norrby", .onTrack, 30, .developerOfLand,
      "2007-09", "2009-06", with: ["norrby-foretagsomrade"], note: "Samrådet gav 41 yttranden."),
    Activity(
      [1], "skyltar-vid-stora-vagen", "Skyltar vid stora vägen", .planned, 0, .planner, "2009-01",
      "2009-05"),
    Activity(
      [2], "foretagsregister", "Företagsregister med aktuella uppgifter", .atRisk, 55, .developer,
      "2008-01", "2008-12-19", note: "Hinner inte ringa alla. Söker praktikant."),
    Activity(
      [2, 5], "foretagsenkat", "Företagsenkäten 2008", .onTrack, 80, .developer, "2008-05",
      "2008-11-28"),
    Activity(
      [2], "branschdagar", "Fyra branschdagar om året", .onTrack, 75, .developer, "2008-01",
      "2008-12-12", with: ["byggnatverket-i-exempelbygden"]),
    Activity(
      [2], "hundra-besok", "Hundra företagsbesök under 2008", .onTrack, 78, .chief, "2008-01",
      "2008-12-31"),
    Activity(
      [3], "tillvaxtavtal", "Tillväxtavtal med tre grannkommuner", .done, 100, .executive,
      "2007-03", "2008-06-30",
      with: ["exempelby-kommun", "pahittsjo-kommun", "sagolunda-kommun"]),
    Activity(
      [3], "yrkeshogskola", "Gemensam yrkeshögskola", .done, 100, .executive, "2006-08",
      "2008-08-25", with: ["yrkeshogskolan-exempelbygden", "fantasifors-kommun"]),
    Activity(
      [3, 6], "matchning", "Matchning mellan skola och företag", .done, 100, .developer, "2007-01",
      "2008-06", with: ["matchning-exempelbygden", "arbetsformedlingen-i-exempelkoping"]),
    Activity(
      [4], "fast-punkt-i-ks", "Näringsliv som fast punkt i kommunstyrelsen", .planned, 0,
      .executive, "2008-11", "2009-02", with: ["kommunstyrelsen-i-exempelkoping"]),
    Activity(
      [4], "foretagsdagar-for-fortroendevalda", "Företagsdagar för förtroendevalda", .planned, 10,
      .chief, "2008-10-15", "2009-04"),
    Activity(
      [4], "naringslivskonsekvenser", "Konsekvenser för företag i varje tjänsteskrivelse",
      .planned, 0, .executive, nil, "2009", isPublic: false),
    Activity(
      [5], "arbetsgrupper", "Fyra arbetsgrupper med företagare", .onTrack, 65, .chief, "2008-01",
      "2008-12", with: ["naringslivsradet-i-exempelkoping", "foretagarforeningen-i-exempelkoping"]),
    Activity(
      [5], "dialog-om-centrum", "Dialog om centrum", .onTrack, 50, .planner, "2008-03",
      "2008-11-30", with: ["exempelkopings-kopmannaforening"]),
    Activity(
      [5, 6], "naringslivsgala", "Näringslivsgalan 2009", .planned, 15, .informer, "2008-09",
      "2009-03"),
    Activity(
      [7], "testpanel", "Testpanel för kommunens blanketter", .atRisk, 20, .environment,
      "2008-08", "2008-11-15", note: "Bara tre företag har anmält sig."),
    Activity(
      [6], "frukostmoten", "Frukostmöten första torsdagen i månaden", .onTrack, 70, .chief,
      "2008-01", "2008-12-04", with: ["foretagarforeningen-i-exempelkoping"]),
    Activity(
      [6], "affarsmaklare", "Affärsmäklare: tre träffar i månaden", .onTrack, 60, .developer,
      "2008-02", "2008-12-31", note: "Sjutton nya affärer hittills."),
    Activity(
      [6], "kvinnors-foretagande", "Mentorer för kvinnor som driver företag", .onTrack, 40,
      .developer, "2008-05", "2009-05", with: ["kvinnliga-foretagare-i-exempelbygden"]),
    Activity(
      [6], "unga-foretag", "Femton unga företag på gymnasiet", .onTrack, 55, .informer, "2008-08",
      "2009-05-15", with: ["gymnasiets-unga-foretag"]),
    Activity(
      [7], "en-vag-in", "En väg in till kommunen", .late, 35, .planner, "2007-10", "2008-09-01",
      note: "Telefonsystemet försenat. Ny tid sätts i oktober."),
    Activity(
      [7], "servicegarantier", "Servicegarantier för bygglov och tillsyn", .atRisk, 40,
      .environment, "2008-02", "2008-11-14",
      with: ["byggnadsnamnden-i-exempelkoping", "miljonamnden-i-exempelkoping"]),
    Activity(
      [7], "lotsmoten", "Lotsmöten: alla myndigheter vid samma bord", .onTrack, 85, .planner,
      "2007-09", "2008-12", with: ["raddningstjansten-exempelbygden"]),
    Activity(
      [7], "klarsprak", "Klarspråk i beslut och brev", .onTrack, 50, .informer, "2008-03",
      "2009-01"),
    Activity(
      [7], "e-tjanst-for-bygglov", "E-tjänst för bygglov", .late, 20, .planner, "2007-05",
      "2008-08-31", note: "Upphandlingen överklagad."),
    Activity(
      [], "krisparmen", "Ny pärm till krishanteringsrådet", .onTrack, 70, .preparedness,
      "2008-06", "2008-11-20", with: ["krishanteringsradet-i-exempelbygden"], isPublic: false),
  ]
}
