package import Almanac
package import Canvas
import Insight
package import Model

/// Everything that decides what is on the screen. The same state always draws the same canvas.
package struct State: Equatable, Sendable {
  package internal(set) var municipality: Municipality
  /// The day that counts as today: the one that the data fixes, else the clock's.
  package internal(set) var today: Day
  /// What the clock on the wall shows, as far as it has been told.
  package internal(set) var clock: Moment
  package internal(set) var size: Size
  package internal(set) var language: Language
  /// The themes that can be chosen, and the name of the one that the screen is drawn in.
  package let themes: [Theme]
  package internal(set) var theme: String
  package internal(set) var screen = Screen.overview
  package internal(set) var notice: Notice?
  /// The last key was refused: letters that follow at once were meant for what it did not open.
  var wasRefused = false
  /// False until the data has been checked the first time: that takes longer than all else before
  /// the first screen.
  var isChecked = true

  var browsings: [Browsing] = Array(repeating: Browsing(), count: Screen.allCases.count)
  /// The way back, the last jump last.
  var jumps: [Place] = []
  var picker: Picker?
  /// The window that help was opened above, to go back to.
  var pickerBehind: Picker?
  /// The filter line while letters go to it.
  var filterLine: FilterLine?
  /// The first day of the month that the calendar shows.
  var month: Month
  var organisations = OrganisationOrder()
  /// Where the chosen row of the overview leads: it stays chosen when rows come and go.
  var chosenTarget: PanelRow.Target?
  /// Nil until that screen was open, as is the next.
  var overviewAtHand: AtHand<OverviewTerms, OverviewLayout>?
  var councilAtHand: AtHand<CouncilTerms, CouncilListing>?
  var answers: Answers
  /// What is being typed, the form on top last. A form is opened above another for a record that a
  /// field wants to lead to.
  var forms: [Form] = []
  /// What was typed before the program ended, until it is gone on with or thrown away.
  var waiting: [Form] = []
  /// Whether it is asked what shall become of that.
  var isOfferingDraft = false
  /// The draft as it is on the disk, as far as it has been asked for.
  var keptDraft: Draft?
  /// What should be removed, while it is asked whether to.
  var deletion: Deletion?
  /// What has been changed since the start, to go back through.
  var history = History()
  /// The change that is being saved; nil while none is.
  var pending: PendingChange?
  /// A change that is shown before it is made.
  var proposal: Proposal?
  /// The records that are marked, to do something with all of them.
  var marks: Set<RecordID> = []
  /// The one that was marked last, from which a range goes on.
  var lastMark: RecordID?
  /// The records that an editor has, as they were given to it.
  var sheets: [RecordID: RecordSheet] = [:]
  /// What was written in an editor in an earlier session, until it is gone on with or thrown away.
  var leftSheets: [RecordSheet] = []
  /// What came back from the editor wrong, while it is asked what shall become of it.
  var wrongSheet: WrongSheet?
  /// Whether what is shown lies in no folder, so that nothing of it is kept.
  package internal(set) var isInMemory: Bool
  /// The question where to keep it, while it is asked.
  var farewell: Farewell?
  /// The call-out that has the screen, or is about to begin; nil while none does.
  var callout: CalloutMode?

  /// - Parameters:
  ///   - today: the day that it really is; the data's own `AsOf` goes before it.
  ///   - theme: a name among `themes`.
  ///   - isInMemory: whether the municipality lies in no folder.
  package init(
    _ municipality: Municipality, today: Day, size: Size, language: Language, themes: [Theme],
    theme: String, isInMemory: Bool = false
  ) {
    self.municipality = municipality
    self.isInMemory = isInMemory
    clock = Moment(today, .midnight)
    self.today = municipality.settings.asOf ?? today
    self.size = size
    self.language = language
    self.themes = themes
    self.theme = theme
    self.month = Month(containing: self.today)
    self.answers = Answers(municipality, today: self.today)
    prepare()
    settle()
    if !municipality.runningCallouts.isEmpty { notice = Notice(.hint, Say.calloutPaused.phrase) }
  }

  /// What the screen on show remembers.
  var browsing: Browsing {
    get { browsings[screen.rawValue - 1] }
    set { browsings[screen.rawValue - 1] = newValue }
  }

  /// The day that counts as today, at the time that the clock shows.
  var now: Moment { Moment(today, clock.time) }

  /// What is wrong or doubtful in the data folder.
  var problems: [Problem] { isChecked ? municipality.problems(today: today) : [] }

  /// Whether letters go to the filter line.
  var isFiltering: Bool { filterLine != nil }

  /// Letters are text now, not commands.
  var isTyping: Bool { picker != nil || isFiltering || isInWindow || callout?.isTyping == true }

  /// Whether something stands above the screen that takes the keys.
  var isInWindow: Bool {
    !forms.isEmpty || deletion != nil || isOfferingDraft || isOfferingSheet || proposal != nil
      || farewell != nil || wrongSheet != nil
  }

  /// Whether it is asked what shall become of a sheet: after the forms, one question at a time.
  var isOfferingSheet: Bool { !leftSheets.isEmpty && !isOfferingDraft && forms.isEmpty }

  var words: DayWords { DayWords(language, today: today) }
}
