import Foundation
import Testing

@testable import Terminal

extension TerminalTests {
  @Suite struct ControlSequenceTests {
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
