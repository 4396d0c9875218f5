extension RecFile {
  /// A change of one record's fields. `nth` counts the fields of the same name, from 0.
  package enum Edit: Equatable, Sendable {
    /// Gives a field that is there another value. One that has this value is not touched.
    case set(String, nth: Int = 0, to: String)
    /// Writes a new field: after the last of the same name, else at the end of the record.
    case add(String, String)
    /// Sets the first field of the name, or adds it when there is none.
    case put(String, String)
    case remove(String, nth: Int = 0)
    case rename(String, nth: Int = 0, to: String)
  }
}
