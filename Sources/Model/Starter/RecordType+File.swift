extension RecordType {
  /// A file of this type, ready to be written: its descriptor and, after an empty line, records.
  /// - Parameter records: in the rec format, the last one's newline included; none: the
  ///   descriptor alone.
  func file(holding records: [UInt8] = []) -> (path: String, bytes: [UInt8]) {
    let descriptor = Array(schema.descriptor.utf8)
    return (path, records.isEmpty ? descriptor : descriptor + [UInt8(ascii: "\n")] + records)
  }
}
