import Almanac
import Exchange
import Model

/// Whatever statistics a file holds, what is planned can be done, and the second time nothing is new.
func readIndicators(_ bytes: [UInt8]) {
  let json = JSONReading(bytes)
  if let problem = json.problem { precondition(problem.line > 0 && problem.column > 0) }
  look(at: json.root)
  let file = IndicatorFile(ForeignBytes(name: "a", bytes: bytes))
  for problem in file.problems { precondition(problem.line > 0 && problem.column > 0) }
  for choice in [IndicatorChoice(), IndicatorChoice(indicator: "b")] {
    let reading = IndicatorReading([file], choice)
    let plan = reading.plan(in: town, on: .first)
    guard let new = try? town.applying(plan.changes).municipality else {
      preconditionFailure("what was planned can't be done")
    }
    precondition(reading.plan(in: new, on: .first).changes.isEmpty)
  }
}

private func look(at value: JSONValue) {
  _ = (value.string, value.number, value.integer, value.bool, value.line)
  for element in value.elements { look(at: element) }
  for member in value.members { look(at: member.value) }
}

private let town = Municipality(files: [
  (RecordType.settings.path, Array("Municipality: A\nMunicipalityCode: 0138\n".utf8)),
  (
    RecordType.indicator.path,
    Array("Id: a\nName: A\nKpi: U1\nKpiTitle: T\n\nId: b\nName: B\n".utf8)
  ),
  (
    RecordType.observation.path,
    Array("Id: o\nIndicator: a\nPeriod: 2020\nValue: 1\nSource: Kolada U1\n".utf8)
  ),
])
