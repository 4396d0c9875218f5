import Almanac

/// A rule for duplicates: two records that agree by it are so alike that they may be one.
package struct DuplicateRule: Equatable, Sendable {
  /// The fields compared; a record without the first is like no other, nor is one without any of
  /// the others, unless those may be lacking.
  let fields: [String]
  let mayLack: Bool
  /// Where given, one value of this field that is the same is enough.
  let each: String?
  /// Values of the last field with which the first two may stand either way round.
  let eitherWay: [String]
  /// The field that is pointed at.
  let field: String
  /// Goes on "as on line 7".
  let what: Phrase
  let remedy: Phrase

  init(
    _ fields: [String], mayLack: Bool = false, each: String? = nil, eitherWay: [String] = [],
    at field: String, _ what: Phrase, remedy: Phrase
  ) {
    self.fields = fields
    self.mayLack = mayLack
    self.each = each
    self.eitherWay = eitherWay
    self.field = field
    self.what = what
    self.remedy = remedy
  }
}
