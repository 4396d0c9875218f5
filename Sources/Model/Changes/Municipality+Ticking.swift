package import Almanac

extension Municipality {
  /// With a follow-up ticked off.
  /// - Throws: also where it was done before: what was said then is not written over.
  package func tickingOff(
    _ id: RecordID, on day: PartialDate, outcome: String?
  ) throws(ChangeFault) -> Municipality {
    if let followUp = followUps[id], let done = followUp.done {
      throw .alreadyDone(on: "\(done)", outcome: followUp.outcome)
    }
    let outcomes = outcome.map { [FieldChange("Outcome", $0)] } ?? []
    return try setting(id, [FieldChange("Done", "\(day)")] + outcomes)
  }
}
