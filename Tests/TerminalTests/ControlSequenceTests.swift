import Foundation
import Testing

@testable import Terminal

extension TerminalTests {
  struct ControlSequenceTests {
    @Test func `base 64 is as Foundation writes it`() {
      var random = SeededBytes(state: 1)
      for count in 0..<100 {
        let bytes = (0..<count).map { _ in random.next() }
        #expect(ControlSequence.base64(bytes) == Array(Data(bytes).base64EncodedString().utf8))
      }
    }

    @Test(arguments: [
      ("\u{1B}[H$<5>x", "\u{1B}[Hx"), ("$<2*/>", ""), ("$", "$"), ("$<", "$<"), ("a$<b", "a$<b"),
    ])
    func `a capability is sent without its delays`(capability: String, sent: String) {
      #expect(ControlSequence.withoutDelays(capability) == Array(sent.utf8))
    }

    @Test func `a wait is never short`() {
      #expect(Duration.milliseconds(5).wholeMilliseconds == 5)
      #expect(Duration.microseconds(1).wholeMilliseconds == 1)
      #expect(Duration.microseconds(1_001).wholeMilliseconds == 2)
      #expect(Duration.seconds(-1).wholeMilliseconds == 0)
      #expect(Duration.seconds(1_000_000).wholeMilliseconds == 86_400_000)
    }

    @Test func `a signal is known by its number`() {
      for signal in Signal.allCases { #expect(Signal(number: signal.number) == signal) }
      #expect(Signal(number: SIGWINCH) == nil)
    }

    @Test func `what is copied runs nothing where it is pasted, and reads as it looks`() {
      #expect(
        ControlSequence.pasteable("Storgatan 1\r\n135 81 Tyresö") == "Storgatan 1  135 81 Tyresö")
      #expect(ControlSequence.pasteable("a\u{1B}[201~b\u{7F}\u{9B}c\tå") == "a[201~bc å")
      #expect(ControlSequence.pasteable("a\u{2028}b\u{202E}c\u{2066}") == "a bc")
      #expect(ControlSequence.pasteable("👨‍👩‍👧 é") == "👨‍👩‍👧 é")
    }

    @Test func `what is for the terminal behind a multiplexer is wrapped as that one wants it`() {
      let bytes = Array("\u{1B}]52;c;eA==\u{7}".utf8)
      #expect(
        String(decoding: ControlSequence.wrapped(bytes, for: .tmux).bytes, as: UTF8.self)
          == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;eA==\u{7}\u{1B}\\")
      #expect(
        String(decoding: ControlSequence.wrapped(bytes, for: .screen).bytes, as: UTF8.self)
          == "\u{1B}P\u{1B}]52;c;eA==\u{7}\u{1B}\\")
      let long = ControlSequence.wrapped(Array(repeating: 0x41, count: 1_500), for: .screen).bytes
      #expect(long.count == 1_500 + 3 * 4)
      #expect(long.split(separator: 0x5C).allSatisfy { $0.count < 768 })
    }

    @Test(arguments: [
      ("tmux-256color", [String](), Multiplexer.tmux), ("screen-256color", ["TMUX"], .tmux),
      ("screen.xterm-256color", [], .screen), ("screen", [], .screen), ("xterm", ["STY"], .screen),
      ("xterm-256color", [], nil), ("screenly", [], nil),
    ])
    func `a multiplexer is known by the terminal's name or by what it sets`(
      _ terminal: String, _ variables: [String], _ multiplexer: Multiplexer?
    ) {
      #expect(Multiplexer(terminal: terminal) { variables.contains($0) } == multiplexer)
    }
  }
}

/// Bytes that are the same in every run.
private struct SeededBytes {
  var state: UInt32

  mutating func next() -> UInt8 {
    state = state &* 1_664_525 &+ 1_013_904_223
    return UInt8(truncatingIfNeeded: state >> 24)
  }
}
