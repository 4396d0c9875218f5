extension LineEnding {
  /// The lines with this end, but where another end would be read as something else: after `\`, and
  /// after a CR that is part of the text.
  func applied(to lines: ArraySlice<UInt8>) -> [UInt8] {
    if self == .lf, !lines.contains(Byte.carriageReturn) { return Array(lines) }
    var result: [UInt8] = []
    result.reserveCapacity(lines.count + (self == .crlf ? lines.count / 16 : 0))
    var start = lines.startIndex
    while let newline = lines[start...].firstIndex(of: Byte.newline) {
      let hasReturn = newline > start && lines[newline - 1] == Byte.carriageReturn
      let end = hasReturn ? newline - 1 : newline
      let last = end > start ? lines[end - 1] : nil
      if last == Byte.backslash || last == Byte.carriageReturn {
        result += lines[start...newline]
      } else {
        result += lines[start..<end]
        result += bytes
      }
      start = newline + 1
    }
    result += lines[start...]
    return result
  }
}
