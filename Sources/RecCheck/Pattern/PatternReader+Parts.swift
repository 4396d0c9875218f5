extension PatternReader {
  /// What stands between `{` and `}`: at least how many, and at most.
  mutating func interval() throws(Fault) -> (least: Int, most: Int?) {
    let least = try number()
    switch next() {
    case "}":
      guard let least else { throw .interval }
      return (least, least)
    case ",":
      let most = try number()
      guard next() == "}", (least ?? 0) <= (most ?? .max) else { throw .interval }
      return (least ?? 0, most)
    default: throw .interval
    }
  }

  private mutating func number() throws(Fault) -> Int? {
    var number: Int?
    while position < scalars.count, case let digit = scalars[position].value &- 0x30, digit < 10 {
      let next = (number ?? 0) * 10 + Int(digit)
      guard next <= 32_767 else { throw .interval }
      number = next
      position += 1
    }
    return number
  }

  /// What stands between `[` and `]`.
  mutating func bracket() throws(Fault) -> PatternSet {
    var set = PatternSet()
    if position < scalars.count, scalars[position] == "^" {
      set.isNegated = true
      position += 1
    }
    let first = position
    while let scalar = next() {
      if scalar == "]", position > first + 1 { return set }
      if scalar == "[", position < scalars.count, scalars[position] == ":" {
        set.classes.append(try classNamed())
        continue
      }
      let low = try member(scalar)
      guard position + 1 < scalars.count, scalars[position] == "-", scalars[position + 1] != "]"
      else {
        set.ranges.append(low.value...low.value)
        continue
      }
      position += 1
      guard let next = next() else { throw .bracket }
      let high = try member(next)
      guard low <= high else { throw .bracket }
      set.ranges.append(low.value...high.value)
    }
    throw .bracket
  }

  /// One character of a bracket, which may be written `[.x.]` or `[=x=]`.
  private mutating func member(_ scalar: Unicode.Scalar) throws(Fault) -> Unicode.Scalar {
    guard scalar == "[", position < scalars.count, [".", "="].contains(scalars[position]) else {
      return scalar
    }
    let sign = scalars[position]
    position += 1
    guard let member = next(), next() == sign, next() == "]" else { throw .bracket }
    return member
  }

  private mutating func classNamed() throws(Fault) -> PatternSet.Class {
    position += 1
    var name = ""
    while let scalar = next(), scalar != ":" { name.unicodeScalars.append(scalar) }
    guard next() == "]", let named = PatternSet.Class(rawValue: name) else { throw .bracket }
    return named
  }
}
