import Almanac
import Testing

struct LanguageTests {
  @Test(arguments: ["sv", "sv-SE", "sv_SE.UTF-8", "SV", "svenska", "Swedish", "sv_FI@euro"])
  func `Swedish is known by its tags and names`(tag: String) {
    #expect(Language(tag: tag) == .swedish)
  }

  @Test(arguments: ["en", "en-GB", "en_US.UTF-8", "EN", "english", "engelska"])
  func `English is known by its tags and names`(tag: String) {
    #expect(Language(tag: tag) == .english)
  }

  @Test(arguments: ["", "C", "POSIX", "C.UTF-8", "fi", "svea", "e", "-sv"])
  func `other languages are not guessed at`(tag: String) {
    #expect(Language(tag: tag) == nil)
  }

  @Test func `a phrase speaks the language that it is asked in`() {
    let phrase = Phrase("möte", "meeting")
    #expect(Language.allCases.map { phrase($0) } == ["möte", "meeting"])
  }
}
