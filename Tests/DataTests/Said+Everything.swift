import Model

extension Said {
  /// The report, statement by statement.
  static let everything: [Said] = steps + organisations + people + network + crisis

  private static let steps = [
    Said(
      .step, "1", "Name: Uttryck viljan!",
      "Aim: Initiera en politisk process med fokus på den uthålligt önskvärda profilen som "
        + "näringslivskommun inkluderande besöksnäringen\n"),
    Said(
      .step, "2", "Name: Skaffa kunskaperna!",
      "Aim: Öka kunskaperna om det lokala näringslivet, dess branschstrukturer, logiska kopplingar "
        + "och utvecklingstendenser. Lär känna vårt lokala näringsliv!\n"),
    Said(
      .step, "3", "Name: Samverka regionalt!",
      "Aim: Fortsätt satsa på samarbete/samverkan som huvudprincip – fortsätt att vara en "
        + "framträdande samverkansaktör på den regionala arenan, inte minst i Södertörnsarbetet\n"),
    Said(
      .step, "4", "Name: Ta regeringsgreppet!",
      "Aim: Gör näringslivsfrågorna till en tydligare KS-fråga /\"regeringsfunktion\" och säkra "
        + "att kompetens finns nära\n"),
    Said(
      .step, "5", "Name: Bjud upp till dans!",
      "Aim: Låt det lokala näringslivet vara med och vara med och forma vår framtida inriktning "
        + "och arbetssätt (t ex organisatoriska vägval).\n"),
    Said(
      .step, "6", "Name: Nätverka för mervärde!",
      "Aim: Vidareutveckla relationerna lokalt – skapa mervärde för de lokala företagen genom "
        + "nätverksbyggande, med kommunen i en roll som koordinator/mäklare/mötesplats-designer, "
        + "gärna i samverkan med företagen (motsvarande). Ökat fokus på tillväxtsfrågor!\n"),
    Said(
      .step, "7", "Name: Utveckla myndighetsrollen!",
      "Aim: Fortsätt arbetet med att utveckla service, förutsägbarhet, bemötande mm i kommunens "
        + "möten med företagen i myndighetsfrågor\n"),
  ]

  private static let organisations = [
    Said(.organisation, "tyreso-kommun", "Name: Tyresö kommun", "medborgarnas tjänst"),
    Said(.organisation, "kommunfullmaktige", "PartOf: tyreso-kommun", "de sju momenten"),
    Said(.organisation, "kommunstyrelsen", "Kind: board", "KS"),
    Said(.organisation, "krisledningsnamnden", "Kind: board", "18 september"),
    Said(.organisation, "krisledningsgruppen", "Kind: committee", "18 september"),
    Said(.organisation, "budgetberedningen", "den gyllene zonen"),
    Said(.organisation, "ledningsgruppen", "PartOf: tyreso-kommun"),
    Said(.organisation, "kommunchefens-stab", "PartOf: tyreso-kommun"),
    Said(.organisation, "tyresobostader-ab", "Name: Tyresöbostäder AB"),
    Said(.organisation, "vattenfall-jordbro", "Name: Vattenfall i Jordbro", "fjärrvärmeverk"),
    Said(.organisation, "lansstyrelsen", "Kind: authority"),
    Said(.organisation, "huddinge-kommun", "Name: Huddinge kommun"),
    Said(.organisation, "botkyrka-kommun", "Name: Botkyrka kommun"),
    Said(.organisation, "borga", "Name: Borgå", "vänort"),
    Said(.organisation, "sodertornssamarbetet", "fyra av Tyresös grannkommuner"),
    Said(.organisation, "styrgruppen-for-sodertorn", "Name: Styrgruppen för Södertörn"),
    Said(.organisation, "matchningsprojektet", "Kind: project"),
    Said(.organisation, "beredningsgruppen-kommundirektorer", "kommundirektörmötena"),
    Said(.organisation, "sodertorns-yrkeshogskola", "Kind: school", "namnskyddat"),
    Said(
      .organisation, "krishanteringsradet", "Kind: network", "ett 20-tal organisationer",
      "två gånger om året"),
  ]

  private static let people = [
    Said(.person, "bjorn-andersson", "Björn Andersson", "näringslivsstrategi", "nytt för honom"),
    Said(.person, "staffan-isling", "Staffan Isling", "Kommunchef"),
    Said(
      .appointment, "bjorn-andersson-naringslivschef", "Role: Näringslivschef",
      "en dag i veckan på våning 6", "de sju momenten"),
    Said(
      .appointment, "bjorn-andersson-kommunchefens-stab", "Role: Medarbetare",
      "näringslivsstrategi"),
    Said(.appointment, "bjorn-andersson-tyresobostader-ab", "Role: VD"),
    Said(.appointment, "bjorn-andersson-ledningsgruppen", "fyra år"),
    Said(.appointment, "staffan-isling-kommunchef", "Role: Kommunchef"),
    Said(.appointment, "staffan-isling-matchningsprojektet", "Role: Ordförande i styrgruppen"),
    Said(.appointment, "staffan-isling-beredningsgruppen", "Role: Deltagare"),
  ]

  private static let network = [
    Said(.activity, "naringslivsstrategi", "Owner: bjorn-andersson", "Step: 1\n", "Step: 7\n"),
    Said(.activity, "bemotande", "bemötandet gentemot medborgarna", "Start: 2008"),
    Said(.activity, "arende-och-dokumenthantering", "förbättrad insyn", "Start: 2008"),
    Said(.activity, "strategi-och-budgetplan-2009-2011", "2009–2011", "som intensivast"),
    Said(.activity, "sodertorns-yrkeshogskola", "namnskyddat"),
    Said(.relation, "tyreso-kommun-member-sodertornssamarbetet", "Kind: member"),
    Said(.relation, "tyreso-kommun-cooperates-borga", "Vänort"),
    Said(
      .encounter, "2008-borga", "Kind: visit", "Organisation: huddinge-kommun",
      "Organisation: botkyrka-kommun"),
    Said(
      .followUp, "forslag-om-sodertorns-yrkeshogskola", "Due: 2008-12-31", "KSO",
      "styrgruppen för Södertörn"),
  ]

  private static let crisis = [
    Said(.meeting, "2008-09-24-krishanteringsradet", "Date: 2008-09-24", "Status: held"),
    Said(.meeting, "2009-01-krishanteringsradet", "Date: 2009-01\n", "Status: planned"),
    Said(.encounter, "2008-09-24-krishanteringsradet", "Vattenfall i Jordbro"),
    Said(
      .exercise, "2008-09-18-krisledning", "Date: 2008-09-18", "Status: held",
      "extern övningsledare"),
    Said(.followUp, "utvardering-av-ovningen-2008-09-18", "Exercise: 2008-09-18-krisledning"),
    Said(.followUp, "brev-till-lansstyrelsen", "Organisation: lansstyrelsen", "större elavbrott"),
    Said(.resource, "fjarrvarmeverk", "600 mkr", "Ready: 2010", "20 %", "Kind: power"),
  ]
}
