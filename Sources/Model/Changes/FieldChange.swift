/// A change of one field of a record. Values are trimmed.
package struct FieldChange: Equatable, Sendable {
  package enum Act: Equatable, Sendable {
    /// The field has exactly these values, in this order; none, or empty ones: it is not there.
    case replace([String])
    /// One value more, for a field that repeats; one that is there already is not doubled.
    case add(String)
    /// One value less.
    case remove(String)
  }

  package let name: String
  package let act: Act

  package init(_ name: String, _ act: Act) {
    self.name = name
    self.act = act
  }

  package init(_ name: String, _ value: String) { self.init(name, .replace([value])) }
}
