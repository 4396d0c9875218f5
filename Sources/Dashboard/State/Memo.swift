/// A value kept with the inputs that it was worked out from, and worked out again only where they
/// differ: it is asked for many times at each key. Two memos are always equal, since a memo says
/// nothing that its inputs do not.
struct Memo<Inputs: Equatable & Sendable, Value: Sendable>: Equatable, Sendable {
  typealias Kept = (inputs: Inputs, value: Value)

  private var kept: Kept?

  var isKept: Bool { kept != nil }

  /// The value for some inputs: the kept one where it is theirs, else one that is worked out for now.
  func value(for inputs: Inputs, _ work: () -> Value) -> Value {
    value(for: inputs) ?? work()
  }

  /// The kept value where it is that of some inputs.
  func value(for inputs: Inputs) -> Value? {
    kept.flatMap { $0.inputs == inputs ? $0.value : nil }
  }

  /// The kept value where its inputs are still good enough.
  func value(where isGood: (Inputs) -> Bool) -> Value? {
    kept.flatMap { isGood($0.inputs) ? $0.value : nil }
  }

  /// Keeps the value for some inputs.
  mutating func keep(for inputs: Inputs, _ work: () -> Value) {
    keep(for: inputs, from: { _ in work() })
  }

  /// - Parameter work: is given what was kept, to go on from.
  mutating func keep(for inputs: Inputs, from work: (Kept?) -> Value) {
    if let kept, kept.inputs == inputs { return }
    // So that what it goes on from is not copied.
    let old = kept
    kept = nil
    kept = (inputs, work(old))
  }

  mutating func forget() { kept = nil }

  static func == (one: Memo, other: Memo) -> Bool { true }
}
