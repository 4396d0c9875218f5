/// How many colours a terminal can show.
package enum ColourDepth: String, CaseIterable, Sendable {
  /// Any `RGB`.
  case direct
  /// The 240 fixed colours of xterm's cube and grey ramp.
  case indexed256 = "256"
  case named16 = "16"
  case named8 = "8"
  /// Bold, underline, reverse and dim only.
  case none
}
