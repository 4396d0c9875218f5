/// Something as it was last made, since it is asked for many times at each key and making it asks the
/// data. Whoever replaces the data forgets it.
struct AtHand<Terms: Equatable & Sendable, Made: Equatable & Sendable>: Equatable, Sendable {
  /// What, beside the data, decides it.
  let terms: Terms
  let made: Made
}

extension Optional {
  /// What is at hand where it was made on these terms, else made anew.
  func made<Terms, Made>(on terms: Terms, _ make: () -> Made) -> Made
  where Wrapped == AtHand<Terms, Made> {
    if let self, self.terms == terms { return self.made }
    return make()
  }
}
