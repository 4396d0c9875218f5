package import Model

/// What is kept of sole traders that are followed, on this machine alone: a secret, and a folder like
/// this one within Sju's own, with what the registers say of them.
extension DataFolder {
  private static let secretLength = 32

  /// The secret that sole traders' numbers are hashed with. It is made the first time, of the
  /// system's own chance, for the owner alone, and never leaves the machine.
  package func registerSecret() throws(SaveFailure) -> [UInt8] {
    let path = ownFolder + "/register.key"
    return try withLock { () throws(SaveFailure) in
      if let secret = ownFile(path, upTo: Self.secretLength), secret.count == Self.secretLength {
        return secret
      }
      var chance = SystemRandomNumberGenerator()
      let secret = (0..<Self.secretLength).map { _ in
        UInt8.random(in: .min ... .max, using: &chance)
      }
      try putOwnFile(secret, at: path)
      return secret
    }
  }

  private var traders: DataFolder { DataFolder(path: ownFolder + "/traders", in: files) }

  /// The sole traders that are followed; nobody where none is yet.
  package func soleTraders() throws(SaveFailure) -> Municipality {
    try makeOwnFolder(ownFolder)
    try makeOwnFolder(traders.path)
    do throws(Failure) {
      return try traders.open()
    } catch {
      throw error.reason.at(traders.path)
    }
  }

  /// Keeps what has changed of them. What was taken in twice is no more than once, so whoever is
  /// interrupted before takes the same file in again.
  package func keepSoleTraders(_ new: Municipality, since old: Municipality) throws(SaveFailure) {
    _ = try traders.saving(new, since: old)
  }
}
