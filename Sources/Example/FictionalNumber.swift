/// Telephone numbers from the series that the Swedish Post and Telecom Authority keeps for
/// fiction: nobody will ever have them.
enum FictionalNumber {
  /// 08-465 004 00 to 08-465 004 99.
  static func landline(_ number: Int) -> String { "08-465 004 " + twoDigits(number % 100) }

  /// 070-174 06 05 to 070-174 06 99.
  static func mobile(_ number: Int) -> String { "070-174 06 " + twoDigits(5 + number % 95) }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
