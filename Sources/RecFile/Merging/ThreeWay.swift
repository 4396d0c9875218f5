/// One value for each party of a three-way merge: the base, ours and theirs.
struct ThreeWay<Value> {
  var base: Value
  var ours: Value
  var theirs: Value

  subscript(side: Side) -> Value {
    get {
      switch side {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }
    // In place: what is appended to a list must not copy it.
    _modify {
      switch side {
      case .base: yield &base
      case .ours: yield &ours
      case .theirs: yield &theirs
      }
    }
  }

  init(base: Value, ours: Value, theirs: Value) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  init(_ value: (Side) -> Value) {
    self.init(base: value(.base), ours: value(.ours), theirs: value(.theirs))
  }

  func map<Other>(_ transform: (Value) -> Other) -> ThreeWay<Other> {
    ThreeWay<Other> { transform(self[$0]) }
  }
}

extension ThreeWay: Equatable where Value: Equatable {}
extension ThreeWay: Sendable where Value: Sendable {}

/// A party of a three-way merge: the version that both began with, or one of the two made of it.
enum Side: CaseIterable, Sendable {
  case base, ours, theirs
}
