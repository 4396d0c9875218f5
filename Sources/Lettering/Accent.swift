/// What stands on, under or through a Latin letter. In the order in which letters that differ
/// only in it are sorted (CLDR root).
package enum Accent: UInt8, CaseIterable {
  case none, acute, grave, breve, circumflex, caron, ring, diaeresis, doubleAcute, tilde
  case dotAbove, cedilla, ogonek, macron
  /// đ ħ ł ø ŧ
  case stroke
  /// æ œ
  case ligature
  /// ð
  case eth
  /// ı
  case dotless
  /// ŋ
  case eng
  /// þ
  case thorn
  /// ß
  case sharp

  /// The accent that a combining mark puts on the letter before it.
  init?(combining mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300: self = .grave
    case 0x301: self = .acute
    case 0x302: self = .circumflex
    case 0x303: self = .tilde
    case 0x304: self = .macron
    case 0x306: self = .breve
    case 0x307: self = .dotAbove
    case 0x308: self = .diaeresis
    case 0x30A: self = .ring
    case 0x30B: self = .doubleAcute
    case 0x30C: self = .caron
    case 0x327: self = .cedilla
    case 0x328: self = .ogonek
    default: return nil
    }
  }

  /// The precomposed small letters that carry it, each with its base letter after it.
  package var letters: String {
    switch self {
    case .none: ""
    case .acute: "áaéeíióoúuýyćcĺlńnŕrśsźz"
    case .grave: "àaèeìiòoùu"
    case .breve: "ăaĕeğgĭiŏoŭu"
    case .circumflex: "âaĉcêeĝgĥhîiĵjôoŝsûuŵwŷy"
    case .caron: "čcďděeľlňnřršsťtžz"
    case .ring: "åaůu"
    case .diaeresis: "äaëeïiöoüuÿy"
    case .doubleAcute: "őoűu"
    case .tilde: "ãañnõoĩiũu"
    case .dotAbove: "ċcėeġgżz"
    case .cedilla: "çcģgķkļlņnŗrşsţt"
    case .ogonek: "ąaęeįiųu"
    case .macron: "āaēeīiōoūu"
    case .stroke: "đdħhłløoŧt"
    case .ligature: "æaœo"
    case .eth: "ðd"
    case .dotless: "ıi"
    case .eng: "ŋn"
    case .thorn: "þt"
    case .sharp: "ßs"
    }
  }
}
