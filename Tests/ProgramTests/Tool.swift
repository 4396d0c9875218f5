import TestSupport
import Foundation

/// Other programs, asked as independent witnesses, in the environment of the tests.
enum Tool {
  /// What a program prints on its output, without what it says of faults, when it is given `input`.
  static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    return try Child([name] + arguments, environment: environment).result(input: input).text
  }
}
