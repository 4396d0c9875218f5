import Lettering
import Model

/// The headings of contacts as Sju, Outlook, Google, Thunderbird and people write them, in Swedish,
/// English and the languages of the neighbours.
enum ContactHeadings {
  typealias Meaning = ContactColumns.Meaning

  /// The columns by the words of their headings, sorted.
  static let whole: [[String]: Meaning] = {
    var whole: [[String]: Meaning] = [:]
    for (meaning, names) in lists {
      for name in names.split(separator: "|") {
        whole[NameWords.inOrder(String(name)).sorted()] = meaning
      }
    }
    return whole
  }()

  private static let lists: [(Meaning, String)] = [
    (.id, "id"),
    (
      .name,
      "name|namn|full name|fullname|fullständigt namn|hela namnet|display name|visningsnamn"
        + "|för och efternamn|förnamn och efternamn|person|personnamn|navn|fullt navn|nimi"
        + "|anzeigename|vollständiger name|kontakt|contact|kontaktnamn|contact name"
    ),
    (
      .contactPerson,
      "kontaktperson|contact person|kontaktperson namn|kontaktpersoner|kontakt person"
        + "|ansprechpartner|yhteyshenkilö"
    ),
    (.givenName, "first name|firstname|given name|förnamn|tilltalsnamn|fornavn|vorname|etunimi"),
    (
      .middleName,
      "middle name|middlename|additional name|mellannamn|mellomnavn|mellemnavn|zweiter vorname"
    ),
    (
      .familyName,
      "last name|lastname|family name|familyname|surname|efternamn|släktnamn|etternavn|efternavn"
        + "|nachname|familienname|sukunimi"
    ),
    (.title, "title|titel|tittel"),
    (
      .role,
      "role|roll|job title|jobtitle|jobbtitel|yrkestitel|yrke|befattning|position|uppdrag|funktion"
        + "|function|tjänstetitel|tjänsteställning|organization title|organisation title|stilling"
        + "|stillingsbetegnelse|berufsbezeichnung|tehtävänimike|titteli|roll i organisationen"
    ),
    (
      .organisation,
      "organisation|organization|org|company|företag|företaget|bolag|firma|arbetsgivare|employer"
        + "|arbetsplats|workplace|myndighet|förening|organisation name|organization name|company name"
        + "|companyname|företagsnamn|bolagsnamn|firmanamn|organisationsnamn|företag namn"
        + "|företagets namn|organisationens namn|företag organisation|organisation företag|arbetsgivare företag|virksomhed|virksomhet|bedrift"
        + "|selskap|unternehmen|yritys|organisaatio|medlemsföretag|benämning företagsnamn"
    ),
    (
      .organisationNumber,
      "organisationsnummer|organisationsnr|orgnr|org nr|org nummer|orgnummer|peorgnr"
        + "|organisation number|organization number|företagsnummer|cvr|cvr nummer|y tunnus"
    ),
    (
      .tag,
      "tag|tags|tagg|taggar|etikett|etiketter|category|categories|kategori|kategorier|kategorien"
        + "|label|labels|group|groups|grupp|grupper|gruppe|group membership|gruppmedlemskap|keywords"
        + "|nyckelord|luokka|luokat"
    ),
    (
      .note,
      "note|notes|anteckning|anteckningar|notering|noteringar|kommentar|kommentarer|comment|comments"
        + "|anmärkning|anmärkningar|övrigt|remarks|notiz|notizen|merknad|merknader|bemærkning"
        + "|bemærkninger|noter|muistiinpanot"
    ),
    (
      .visibility,
      "visibility|synlighet|sekretess|sekretessmarkering|sekretessmarkerad|sensitivity|känslighet"
        + "|private|privat|confidential|konfidentiell|konfidentiellt|skyddad|skyddat|hemlig|hemligt"
        + "|skyddad identitet|skyddade personuppgifter|skyddad folkbokföring|hemligt nummer"
        + "|skyddade uppgifter|fortrolig|vertraulich|salainen"
    ),
    (.uid, "uid"),
    (.picture, "photo|foto|bild|picture"),
    (
      .spelling,
      "file as|arkivera som|spara som|sparas som|email display name|visat namn för epost|epost visat namn"
        + "|visningsnamn för epost|epost visningsnamn|initials|initialer|short name|gespeichert unter"
    ),
  ]

  static func isTelephone(_ word: String) -> Bool {
    guard TelephoneLabel(word) != .notCalled else { return false }
    return telephones.contains(word) || telephoneEnds.contains(where: word.hasSuffix)
  }

  private static let telephones = Set(
    words(
      "tel tele telnr telnummer telefonnr telefonnummer telefoner telefonnumret telno tfn tfnnr"
        + " tfnnummer tlf tlfnr phones phonenumber phoneno mob mobil mobile mobiles mobilnr mobilnummer"
        + " mobiltfn mobiltel mobiltelefonnr mobiltelefonnummer mobtel mobilephonenumber cell"
        + " cellular gsm smartphone handy handynummer rufnummer mobilfunk puhelin puhelinnumero"
        + " matkapuhelin matkapuhelinnumero kännykkä direktnummer direktnr direkttel växel växelnummer växelnr"
        + " iphone jobbmobil tjänstemobil arbetsmobil privatmobil"))
  private static let telephoneEnds = words("telefon telephone phone tfn tlf puhelin")

  static func isEmail(_ word: String) -> Bool {
    emails.contains(word) || emailEnds.contains(where: word.hasSuffix)
  }

  private static let emails = Set(
    words(
      "mail mails emails epostadress epostadresser emailaddress emailaddresses emailadress"
        + " emailadresse epostadresse mailadress mailadresse mejladress mejladresser sähköposti"
        + " sähköpostiosoite"))
  private static let emailEnds = words("email epost mejl")

  /// The words that follow "e-" in a heading: `E-post`, `E-mail`.
  static let afterE = words("post mail")

  /// Words that may stand in a heading beside the decisive one.
  static let besides = Set(
    words(
      "home hem hemma bostad bostaden work arbete arbetet arb jobb jobbet job arbeid arbejde business"
        + " företag företaget company private privat personal personlig personligt tjänst tjänsten kontor"
        + " kontoret office other annan annat övrig övriga main huvud huvudnummer primary primär primärt"
        + " secondary sekundär sekundärt second andra extra alternativ alternativt alternate direct direkt"
        + " value address adress adresser adresse addresses osoite number nr nummer no num numret till for"
        + " för i på the mobile mobil contact kontakt person kontaktperson kontaktpersonens ev eventuell"
        + " radio bil car switchboard bost bostads dir priv arbets jobbets jour dag kväll day evening dagtid kvällstid geschäftlich"
        + " beruflich dienstlich privatnummer organisation organization organisationens företagets standard"
        + " preferred och and samt el eller or"))

  /// Words that say that a column holds the labels of another.
  static let labels = Set(words("label type typ etikett sort slag beteckning tyyppi"))

  private static func words(_ text: String) -> [String] { NameWords.inOrder(text) }
}
