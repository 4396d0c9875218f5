import Foundation

@testable import Canvas

/// How colours look, by the book and apart from the program's own arithmetic.
enum ColourVision: String, CaseIterable, Sendable {
  case usual, protanopia, deuteranopia, tritanopia

  /// WCAG 2.2's contrast ratio, 1 to 21.
  static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// How far apart two colours look, in OKLab.
  func distance(_ one: RGB, _ other: RGB) -> Double {
    let (a, b) = (lab(one), lab(other))
    return zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private static func linear(_ colour: RGB) -> [Double] {
    [colour.red, colour.green, colour.blue].map { byte in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private static func luminance(_ colour: RGB) -> Double {
    zip(linear(colour), [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }

  private func lab(_ colour: RGB) -> [Double] {
    let seen = Self.product(matrix, Self.linear(colour)).map { min(max($0, 0), 1) }
    let cones = Self.product(Self.cones, seen).map { cbrt($0) }
    return Self.product(Self.lab, cones)
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }

  /// Machado, Oliveira and Fernandes (2009), severity 1, in linear light.
  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private static let cones: [[Double]] = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]

  private static let lab: [[Double]] = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]
}
