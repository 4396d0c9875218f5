package import Almanac
import Lettering
package import Model

/// How often organisations should be heard from, by what the settings say of tags and of everyone.
///
/// An organisation's own interval goes before the shortest of its tags' intervals, and that before
/// the usual one, which holds only for those that have been heard from at all. Capitals don't
/// matter in a tag.
package struct Rhythm: Equatable, Sendable {
  /// The intervals of the settings, shortest first.
  private let tags: [TagInterval]
  /// The first place of each tag among them.
  private let places: [FoldedText: Int]
  private let usual: Int?

  package init(_ settings: Settings) {
    let tags = settings.tagIntervals.sorted { $0.days < $1.days }
    self.tags = tags
    places = Dictionary(
      tags.enumerated().map { (FoldedText($0.element.tag), $0.offset) }, uniquingKeysWith: min)
    usual = settings.silentAfter
  }

  /// The interval agreed with an organisation; nil where none is.
  package func interval(with organisation: Organisation, isHeard: Bool) -> AgreedInterval? {
    let place = organisation.annotations.tags.compactMap { self.place(of: $0) }.min()
    return interval(own: organisation.contactEvery, place: place, isHeard: isHeard)
  }

  /// - Parameter place: that of the shortest interval of its tags.
  func interval(own: Int?, place: Int?, isHeard: Bool) -> AgreedInterval? {
    if let own { return AgreedInterval(days: own, origin: .own) }
    if let place { return AgreedInterval(days: tags[place].days, origin: .tag(tags[place].tag)) }
    guard isHeard, let usual else { return nil }
    return AgreedInterval(days: usual, origin: .settings)
  }

  private func place(of tag: String) -> Int? { places[FoldedText(tag.trimmed)] }

  /// For each row the place of the shortest interval of its tags.
  /// - Parameter groups: the rows by their tags.
  func places(_ groups: WordGroups?, count: Int) -> [Int?] {
    var found = [Int?](repeating: nil, count: count)
    guard let groups, !tags.isEmpty else { return found }
    for (number, word) in groups.words.enumerated() {
      guard let place = self.place(of: word) else { continue }
      for row in groups.rows[number] { found[Int(row)] = min(found[Int(row)] ?? place, place) }
    }
    return found
  }
}

/// How often an organisation should be heard from, and who says so.
package struct AgreedInterval: Equatable, Sendable {
  package enum Origin: Equatable, Sendable {
    /// The organisation itself.
    case own
    /// One of its tags, as the settings write it.
    case tag(String)
    /// The default interval for every organisation that has been heard from.
    case settings
  }

  package let days: Int
  package let origin: Origin

  package init(days: Int, origin: Origin) {
    self.days = days
    self.origin = origin
  }
}

/// The next planned contact with an organisation.
package struct NextContact: Equatable, Sendable {
  /// A meeting or a follow-up.
  package let id: RecordID
  package let title: String
  /// Nil for a meeting that is planned and has no day yet.
  package let date: PartialDate?
}
