/// GNU recutils' own opinion of a file.
package enum Recfix {
  /// What `recfix --check` says of a file; nothing where it is right.
  package static func complaints(about path: String) throws -> String {
    let result = try Child(["recfix", "--check", path]).result()
    let said = result.text + result.errors
    return result.status == 0 ? said : "status \(result.status)\n\(said)"
  }

  /// What `recfix --check` says of these bytes; nothing where they are right.
  package static func complaints(about bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      try complaints(about: folder.write("file.rec", bytes))
    }
  }
}
