import Canvas
import TestSupport
import Testing

@testable import Terminal

extension TerminalTests {
  /// Where the bytes of the terminal's own are cut, and for how long, makes no keys of them.
  struct FramingTests {
    /// Both ways to write the introducers of the strings, and what terminals say in them.
    static let introducers: [[UInt8]] =
      "]P_^X".utf8.flatMap { letter in
        [[0x1B, letter], [letter + 0x40], [0xC2, letter + 0x40]]
      }
    static let terminators: [[UInt8]] = [[0x1B, 0x5C], [0x9C], [0xC2, 0x9C]]
    static let sayings = [
      "11;rgb:1e1e/1e1e/2e2e", "4;7;rgb:cd/cd/cd", ">|XTerm(379)", "1+r524742=38", "1$r0 q",
      "Gi=31;OK", "lTitel: dC på väg “dit” och hit", "", "d", "52;c;ZGVsZXRl",
    ]

    static let replies = [
      "\u{1B}[?64;1;2;6;9;15;18;21;22c", "\u{1B}[>41;379;0c", "\u{1B}[=0;1c", "\u{1B}[12;40R",
      "\u{1B}[2R", "\u{1B}[?1;1R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?2004;1$y", "\u{1B}[0n",
      "\u{1B}[113;5u", "\u{1B}[57399;1:3u", "\u{1B}[27;5;113~", "\u{1B}[4;600;800t",
      "\u{1B}[32;10;10M", "\u{1B}[<35;10;10M", "\u{1B}[99~", "\u{1B}[200;1~", "\u{1B}Oz",
      "\u{1B}[1;99C", "\u{1B}[" + String(repeating: "1;", count: 500) + "C",
    ]

    @Test func `what a terminal says is eaten whole, wherever and however long it is cut`() {
      var random = SeededRandom(seed: 14)
      for saying in Self.sayings {
        for introducer in Self.introducers {
          var ends = Self.terminators
          if introducer.last.map({ $0 & 0x7F }) == 0x5D || introducer.last == 0x9D {
            ends.append([0x07])
          }
          for end in ends {
            let bytes = introducer + Array(saying.utf8) + end
            for _ in 0..<4 {
              var wire = Wire()
              wire.send(bytes, cutBy: &random, upTo: 20_000)
              wire.send("x")
              #expect(wire.keys.filter { $0 != .escape } == [.character("x")], "\(bytes)")
            }
          }
        }
      }
    }

    @Test func `a string without an end holds keys back, says so, and lets go at Ctrl-C or Escape`()
    {
      for introducer in Self.introducers {
        for way in ["\u{3}", "\u{1B}", "\u{18}", "\u{1A}"] {
          var wire = Wire()
          wire.send(introducer + Array("11;rgb:00".utf8))
          wire.wait(60_000)
          wire.send("dC\rq")
          wire.wait(2_500)
          #expect(wire.keys == [] && wire.held == [.reply])
          wire.send(way)
          wire.wait(2_500)
          wire.send("x")
          #expect(wire.keys == [.character("x")], "\(introducer) \(way)")
        }
      }
    }

    @Test func `reports and unknown sequences are eaten whole, wherever they are cut`() {
      var random = SeededRandom(seed: 15)
      for reply in Self.replies {
        for bytes in [Array(reply.utf8), Self.eightBit(reply)] {
          for _ in 0..<10 {
            var wire = Wire()
            wire.send(bytes, cutBy: &random, upTo: 500)
            wire.send("x")
            #expect(wire.letters == "x", "\(reply.debugDescription)")
            #expect(!wire.keys.contains(.enter), "\(reply.debugDescription)")
          }
        }
      }
    }

    @Test func `a cut arrow is that arrow, with at most an Escape before it`() {
      let arrows: [(String, Key)] = [
        ("[C", .right), ("OC", .right), ("[A", .up), ("[1;5D", .left), ("[5~", .pageUp),
        ("OP", .function(1)), ("[<64;3;4M", .mouse(Mouse(.wheelUp, at: Point(x: 2, y: 3)))),
      ]
      for wait in [50, 200] {
        for delay in stride(from: 0, through: 500, by: 10) {
          for (rest, key) in arrows {
            for cut in 1...rest.count {
              var wire = Wire(escapeWait: wait)
              wire.send("\u{1B}")
              wire.wait(delay)
              wire.send(String(rest.prefix(cut)))
              wire.wait(delay)
              wire.send(String(rest.dropFirst(cut)))
              #expect(wire.keys == (delay < wait ? [key] : [.escape, key]), "\(delay) \(rest)")
            }
          }
        }
      }
    }

    @Test func `a line on which arrows are cut teaches Escape to wait`() {
      var wire = Wire()
      for _ in 0..<3 {
        wire.send("\u{1B}")
        wire.wait(150)
        wire.send("[C")
      }
      #expect(wire.keys == [.escape, .right, .right, .right])
    }

    @Test func `Escape is a key at once for a hand, and what is typed after it too`() {
      var wire = Wire()
      wire.send("\u{1B}")
      wire.wait(50)
      #expect(wire.keys == [.escape])
      wire.wait(100)
      wire.send("d")
      #expect(wire.keys == [.escape, .character("d")])
      wire.send("\u{1B}")
      wire.wait(30)
      wire.send("d")
      #expect(wire.keys.suffix(2) == [.escape, .character("d")])
      for letter in "O[]P" {
        wire = Wire()
        wire.send("\u{1B}")
        wire.wait(300)
        wire.send(String(letter))
        wire.wait(700)
        #expect(wire.keys == [.escape, .character(letter)])
      }
    }

    @Test func `a sequence that is broken off starts afresh as in a terminal`() {
      for (typed, keys) in [
        ("\u{1B}[1;\u{18}x", [Key.character("x")]), ("\u{1B}[1;\u{1A}x", [.character("x")]),
        ("\u{1B}[1;\u{1B}[Cx", [.right, .character("x")]),
        ("\u{1B}]11;\u{1B}[Cx", [.right, .character("x")]),
        ("\u{1B}P1$r\u{1B}OAx", [.up, .character("x")]),
        ("\u{1B}]11;\u{1B}]4;\u{7}x", [.character("x")]),
        ("\u{1B}_a\u{7}b\u{1B}\\x", [.character("x")]),
        ("\u{1B}[\r\u{8}Cx", [.right, .character("x")]),
        ("\u{1B}[M\u{1B}[Cx", [.right, .character("x")]),
      ] {
        var wire = Wire()
        wire.send(typed)
        #expect(wire.keys == keys, "\(typed.debugDescription)")
      }
    }

    // MARK: Pastes

    @Test func `a paste ends with its end mark only, however it stalls`() {
      var random = SeededRandom(seed: 16)
      let texts = [
        "d\rC\u{3}q\u{1B}[C", "rad\r\nrad åäö\u{1B}[201", "\u{3}\u{3}x", "", "\u{9B}201~d",
      ]
      for text in texts {
        let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
        for _ in 0..<50 {
          var wire = Wire()
          wire.send(bytes, cutBy: &random, upTo: 900)
          wire.send("x")
          let pasted = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
          #expect(wire.keys.filter { $0 != .escape } == [.paste(pasted), .character("x")])
        }
        var wire = Wire()
        wire.send("\u{1B}[200~")
        for byte in bytes.dropFirst(6) {
          wire.wait(byte == 0x03 ? 900 : 5_000)
          wire.send([byte])
        }
        #expect(wire.keys.count == 1 && wire.held.allSatisfy { $0 == .paste }, "\(text)")
      }
    }

    @Test func `a paste that never ends is told, and Ctrl-C alone between silences breaks it off`()
    {
      var wire = Wire()
      wire.send("\u{1B}[200~d\rC")
      wire.wait(1_900)
      #expect(wire.held == [])
      wire.wait(60_000)
      #expect(wire.keys == [] && wire.held == [.paste])
      wire.send("\u{3}d")
      wire.wait(5_000)
      #expect(wire.keys == [])
      wire.send("\u{3}")
      wire.wait(100)
      wire.send("\u{3}")
      wire.wait(1_000)
      wire.send("x")
      #expect(wire.keys == [.character("x")])
    }

    @Test func `eight bits begin and end a paste as seven do`() {
      for mark in [[0x9B], [0xC2, 0x9B]] as [[UInt8]] {
        var wire = Wire()
        wire.send(mark + Array("200~d\u{1B}[201~d".utf8) + mark + Array("201~x".utf8))
        #expect(wire.keys.last == .character("x") && wire.keys.count == 2)
      }
    }

    // MARK: Anything

    @Test func `bytes that are no text make no letters, and all is well after them`() {
      var random = SeededRandom(seed: 17)
      let pieces: [[UInt8]] = [
        [0x00], [0xFF], [0xC3], [0xE2, 0x82], [0x80], [0x84], [0xC2, 0x85], [0xF0, 0x9F, 0x9A],
        [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFE],
      ]
      for _ in 0..<2_000 {
        var wire = Wire()
        let count = Int.random(in: 1...12, using: &random)
        let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
        wire.send(bytes, cutBy: &random, upTo: 1_000)
        wire.send("\u{18}x")
        #expect(wire.letters.filter(\.isASCII) == "x", "\(bytes)")
      }
    }

    @Test func `any bytes leave a way back to keys`() {
      var random = SeededRandom(seed: 18)
      for _ in 0..<2_000 {
        var wire = Wire()
        let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
          Bool.random(using: &random)
            ? UInt8.random(in: 0...255, using: &random)
            : [0x1B, 0x5B, 0x5D, 0x4F, 0x50, 0x9B, 0x3B, 0x7E].randomElement(using: &random) ?? 0
        }
        wire.send(bytes, cutBy: &random, upTo: 800)
        wire.wait(3_000)
        wire.send("\u{3}")
        wire.wait(3_000)
        wire.send("x")
        #expect(wire.keys.last == .character("x"), "\(bytes)")
      }
    }

    @Test func `in the hall what never ends is given up by itself`() {
      for typed in ["\u{1B}]11;", "\u{1B}[200~d", "\u{1B}[1", "\u{1B}P", "\u{1B}[M", "\u{1B}O"] {
        var wire = Wire(patience: 2_000)
        wire.send(typed)
        wire.wait(2_000)
        wire.send("x")
        #expect(wire.keys == [.character("x")] && wire.held == [])
      }
    }

    /// The same with one control character of eight bits for ESC and what follows it.
    private static func eightBit(_ typed: String) -> [UInt8] {
      let bytes = Array(typed.utf8)
      return [0xC2, bytes[1] + 0x40] + bytes.dropFirst(2)
    }
  }
}
