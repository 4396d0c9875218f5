/// How often an organisation should be heard from, and who says so.
package struct AgreedInterval: Equatable, Sendable {
  package enum Origin: Equatable, Sendable {
    /// The organisation itself.
    case own
    /// One of its tags, as the settings write it.
    case tag(String)
    /// What holds for everyone that has been heard from.
    case settings
  }

  package let days: Int
  package let origin: Origin

  package init(days: Int, origin: Origin) {
    self.days = days
    self.origin = origin
  }
}
