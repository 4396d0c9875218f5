/// How the lines of a file end.
package enum LineEnding: Sendable {
  case lf
  case crlf

  package var bytes: [UInt8] {
    switch self {
    case .lf: [Byte.newline]
    case .crlf: [Byte.carriageReturn, Byte.newline]
    }
  }
}
