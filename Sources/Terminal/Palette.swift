import CNcurses
import Canvas

/// A memo of the look of every role on this terminal, for one theme. A pair of colours is
/// given to ncurses the first time that it is needed and never again.
struct Palette {
  let depth: ColourDepth

  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private var theme: Theme?
  private var looks: [CellLook?] = []
  private var pairs: [Pair: Int32] = [:]
  private let pairLimit: Int32
  /// Whether dim letters can be read: the Linux console shows them in dark grey.
  private let isDimLegible: Bool
  /// The colour number for the terminal's own colours, where it has such.
  private let standard: Pair

  /// Turns colours on, if any are wanted and the terminal has them.
  init(isWithoutColour: Bool, isConsole: Bool) {
    isDimLegible = !isConsole
    guard !isWithoutColour, has_colors(), start_color() == OK else {
      (depth, pairLimit, standard) = (.none, 0, Pair(foreground: -1, background: -1))
      return
    }
    let hasStandard = use_default_colors() == OK
    standard =
      hasStandard ? Pair(foreground: -1, background: -1) : Pair(foreground: 7, background: 0)
    depth = Self.depth(colours: sju_colour_count())
    pairLimit = sju_pair_count()
    pairs[standard] = 0
  }

  private static func depth(colours: Int32) -> ColourDepth {
    switch colours {
    case ..<8: .none
    case ..<16: .named8
    case ..<256: .named16
    default:
      colours > 65_536 && (tigetflag("RGB") == 1 || tigetnum("RGB") > 0) ? .direct : .indexed256
    }
  }

  /// Makes looks those of the theme; false if they are already.
  mutating func adopt(_ theme: Theme) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    looks = Array(repeating: nil, count: Role.allCases.count * Surface.allCases.count)
    return true
  }

  /// How a cell of that role on that surface is shown.
  mutating func look(of cell: Cell) -> CellLook {
    let role = cell.role
    let surface = cell.surface
    let index = Int(role.rawValue) * Surface.allCases.count + Int(surface.rawValue)
    if looks.indices.contains(index), let look = looks[index] { return look }
    var appearance = theme?.appearance(of: role, on: surface, depth: depth) ?? Appearance()
    if !isDimLegible, !role.isFaint { appearance.attributes.remove(.dim) }
    let look = CellLook(appearance, pair: pair(for: appearance))
    if looks.indices.contains(index) { looks[index] = look }
    return look
  }

  private mutating func pair(for appearance: Appearance) -> Int32 {
    guard depth != .none else { return 0 }
    let pair = Pair(
      foreground: number(of: appearance.foreground, standard: standard.foreground),
      background: number(of: appearance.background, standard: standard.background))
    if let known = pairs[pair] { return known }
    let next = Int32(clamping: pairs.count)
    guard next < pairLimit, init_extended_pair(next, pair.foreground, pair.background) == OK else {
      return 0
    }
    pairs[pair] = next
    return next
  }

  private func number(of colour: Appearance.Colour, standard: Int32) -> Int32 {
    switch colour {
    case .standard: return standard
    case .indexed(let index): return Int32(index)
    case .direct(let colour):
      let value = Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue)
      // Descriptions with direct colours keep 0–7 for the eight named ones.
      return max(value, 8)
    }
  }
}
