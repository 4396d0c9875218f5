import RecFile

extension Theme {
  /// The themes that come with the program, from `themes/` at the top of the source: the default
  /// first. A test holds them to be without problems.
  package static let builtIn: [Theme] = builtInFiles.flatMap { read(RecFile($0.bytes)).themes }

  /// The built-in theme with that name.
  package static func builtIn(named name: String) -> Theme? {
    builtIn.first { $0.name == name }
  }

  /// The theme files as they stand in the binary.
  package static let builtInFiles: [(path: String, bytes: [UInt8])] = [
    ("themes/norrsken.rec", PackageResources.norrsken_rec),
    ("themes/sommar.rec", PackageResources.sommar_rec),
    ("themes/kontrast.rec", PackageResources.kontrast_rec),
    ("themes/svartvit.rec", PackageResources.svartvit_rec),
    ("themes/hallen.rec", PackageResources.hallen_rec),
  ]
}
