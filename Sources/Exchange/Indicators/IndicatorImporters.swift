import Almanac
import Lettering
import Model

/// Values of measures from Kolada, as its API (v3) writes them.
struct KoladaImporter: Importer {
  let name = "kolada"
  let label = Phrase("mätvärden", "observations")
  let formats = ["Kolada"]
  let help = """
    Kolada: saved answers of its API, the addresses of which sju indicator url prints. The values of \
    all genders together become observations of the indicator that has the number as its Kpi, other \
    municipalities' become comparisons. A later value takes the place of one that was taken in so \
    before; one that somebody wrote stays, and is asked about.

    Example: sju import kolada nki.json --yes
    """

  /// Also JSON that is broken, so that its fault is told and not that there are no contacts in it.
  func recognises(_ file: ForeignBytes) -> Bool {
    guard IndicatorFile.isJSON(file.bytes) else { return false }
    let reading = JSONReading(file.bytes)
    return reading.problem != nil || KoladaReading.recognises(reading.root)
  }

  func read(_ file: ForeignBytes) -> any ImportReading { IndicatorReading([IndicatorFile(file)]) }
}

/// Values from a table of a statistical agency, in JSON-stat.
struct JSONStatImporter: Importer {
  let name = "jsonstat"
  let label = Phrase("mätvärden", "observations")
  let formats = ["JSON-stat"]
  let help = """
    JSON-stat: a table of Statistics Sweden or another agency, version 1 or 2. Sections of SNI for \
    the nation and the municipality become what sju insight structure compares; for all else sju \
    indicator import says what to choose.

    Example: sju import jsonstat tabell.json --yes
    """

  func recognises(_ file: ForeignBytes) -> Bool {
    IndicatorFile.isJSON(file.bytes) && JSONStatTable.recognises(JSONReading(file.bytes).root)
  }

  func read(_ file: ForeignBytes) -> any ImportReading { IndicatorReading([IndicatorFile(file)]) }
}

/// What businesses said of their errands, from a table of Insikt.
struct InsiktImporter: Importer {
  let name = "insikt"
  let label = Phrase("mätvärden", "observations")
  let formats = ["CSV"]
  let help = """
    Insikt: a table with a row an area, the index (NKI or NUI) of each year and the six factors. Each \
    becomes an indicator of its own; fewer than seven answers give no value.

    Example: sju import insikt insikt.csv --yes
    """

  func recognises(_ file: ForeignBytes) -> Bool {
    !IndicatorFile.isJSON(file.bytes) && ForeignFile(file.bytes) == nil
      && InsiktTable.recognises(file.bytes)
  }

  func read(_ file: ForeignBytes) -> any ImportReading { IndicatorReading([IndicatorFile(file)]) }
}
