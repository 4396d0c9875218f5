import Almanac
import Canvas
import Model

/// Who of the invited came to a meeting: those who are there by now, each ticked until unticked.
struct AttendanceList: PickerSource {
  let meeting: RecordID
  /// Those who are unticked.
  private var absent: Set<RecordID> = []

  init(_ meeting: RecordID) { self.meeting = meeting }

  var ticks: Bool { true }

  func title(_ environment: Environment) -> String {
    let title = environment.municipality.title(of: meeting, environment.language)
    return environment.say("Vilka kom?", "Who came?") + (title.map { " · \($0)" } ?? "")
  }

  func hint(_ environment: Environment) -> String {
    environment.say(
      "Mellanslag på den som inte kom, Enter när det stämmer",
      "Space on whoever did not come, Enter when it is right")
  }

  func rows(for query: String, _ environment: Environment) -> [Picker.Row] {
    ranked(for: query, environment)
  }

  func rows(_ environment: Environment) -> [Picker.Row] {
    let (municipality, language) = (environment.municipality, environment.language)
    guard municipality.row(of: meeting) != nil else { return [] }
    return municipality.expected(at: meeting).map { id in
      let came = !absent.contains(id)
      let posts =
        id.type == .person ? municipality.appointments(of: id, on: environment.today) : []
      let place = posts.first?.organisation.flatMap { municipality.title(of: $0, language) }
      return Picker.Row(
        lead: came ? "✓" : "✕", title: municipality.title(of: id, language) ?? id.key,
        detail: place ?? "", trail: came ? "" : environment.say("kom inte", "did not come"),
        requests: [], act: Phrase("mötet hölls", "it was held"), isMuted: !came, record: id)
    }
  }

  mutating func tick(_ row: Picker.Row) {
    if let record = row.record { absent.formSymmetricDifference([record]) }
  }

  func choose(_ row: Picker.Row, _ environment: Environment) -> [Request] {
    [.closeAll] + environment.holding(meeting, without: absent)
  }
}

extension Environment {
  /// The meeting was held, on its day or, where only the month is known, today.
  /// - Parameter absent: those of the invited who did not come.
  func holding(_ id: RecordID, without absent: Set<RecordID> = []) -> [Request] {
    let title = municipality.name(of: id)
    do throws(ChangeFault) {
      let day = try municipality.dayHeld(id, today: today)
      return change(
        Phrase("hålla mötet \(title.swedish)", "hold the meeting \(title.english)")
      ) { municipality throws(ChangeFault) in
        let came = municipality.expected(at: id).filter { !absent.contains($0) }
        return try municipality.holding(
          id, on: day, attended: absent.isEmpty ? nil : came, continuing: true
        ).municipality
      }
    } catch {
      return [.tell(notHeld(error))]
    }
  }

  /// Asks who came where somebody was invited: all of them, until somebody is unticked.
  func askingWhoCame(to id: RecordID) -> [Request] {
    do throws(ChangeFault) {
      _ = try municipality.dayHeld(id, today: today)
    } catch {
      return [.tell(notHeld(error))]
    }
    guard !municipality.expected(at: id).isEmpty else { return holding(id) }
    return [.open(Picker(AttendanceList(id), self))]
  }

  private func notHeld(_ fault: ChangeFault) -> Notice {
    guard case .notYet(_, let date) = fault else { return Notice(.problem, fault.what) }
    return Notice(.hint, StatusText.notHeldYet(words.short(date)))
  }
}
