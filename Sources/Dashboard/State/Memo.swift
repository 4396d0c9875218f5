/// A computed value together with the inputs that it depends on. It is computed again only when the
/// inputs change, so that it can be asked for many times a key.
///
/// Two memos are always equal: a memo adds nothing to its inputs, which are compared elsewhere.
struct Memo<Inputs: Equatable & Sendable, Value: Sendable>: Equatable, Sendable {
  typealias Kept = (inputs: Inputs, value: Value)

  private var kept: Kept?

  var isKept: Bool { kept != nil }

  /// The value for these inputs: the kept one if it was computed from them, else a new one, which
  /// is not kept.
  func value(for inputs: Inputs, _ work: () -> Value) -> Value {
    value(for: inputs) ?? work()
  }

  /// The kept value, if it was computed from these inputs.
  func value(for inputs: Inputs) -> Value? {
    kept.flatMap { $0.inputs == inputs ? $0.value : nil }
  }

  /// The kept value, if its inputs pass a test.
  func value(where isGood: (Inputs) -> Bool) -> Value? {
    kept.flatMap { isGood($0.inputs) ? $0.value : nil }
  }

  /// Computes and keeps the value for these inputs, unless it is kept already.
  mutating func keep(for inputs: Inputs, _ work: () -> Value) {
    keep(for: inputs, from: { _ in work() })
  }

  /// - Parameter work: computes the value; it is given the old one with its inputs, so that it can
  ///   compute the difference only.
  mutating func keep(for inputs: Inputs, from work: (Kept?) -> Value) {
    if let kept, kept.inputs == inputs { return }
    // Releases this reference, so that `work` can mutate the old value without copying it.
    let old = kept
    kept = nil
    kept = (inputs, work(old))
  }

  mutating func forget() { kept = nil }

  static func == (one: Memo, other: Memo) -> Bool { true }
}
