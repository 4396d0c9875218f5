import Almanac
import Canvas
import Model

extension State {
  /// The meeting was held, on its day or, where only the month is known, today. Who came is asked
  /// where somebody was invited: all of them, until somebody is unticked.
  mutating func hold() -> [Effect] {
    guard let id = sight.holdable else { return [] }
    do throws(ChangeFault) {
      _ = try municipality.dayHeld(id, today: today)
    } catch {
      tell(error)
      return []
    }
    guard !municipality.expected(at: id).isEmpty else { return hold(id, without: []) }
    picker = Picker(kind: .attendance, sight: [id])
    return []
  }

  /// - Parameter absent: those of the invited who did not come.
  mutating func hold(_ id: RecordID, without absent: Set<RecordID>) -> [Effect] {
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
      tell(error)
      return []
    }
  }

  private mutating func tell(_ fault: ChangeFault) {
    notice =
      if case .notYet(_, let date) = fault {
        Notice(.hint, Say.notHeldYet(words.short(date)))
      } else { Notice(.problem, fault.what) }
  }

  /// Those who were invited, as the data says now, each ticked until unticked.
  func attendanceRows(_ picker: Picker) -> [Picker.Row] {
    guard let meeting = picker.sight.first, municipality.row(of: meeting) != nil else { return [] }
    return municipality.expected(at: meeting).map { id in
      let came = !picker.absent.contains(id)
      let posts = id.type == .person ? municipality.appointments(of: id, on: today) : []
      let place = posts.first?.organisation.flatMap { municipality.title(of: $0, language) }
      return Picker.Row(
        lead: came ? "✓" : "✕", title: municipality.title(of: id, language) ?? id.key,
        detail: place ?? "",
        trail: came ? "" : maker.say("kom inte", "did not come"), choice: .hold(meeting),
        isMuted: !came)
    }
  }

  /// Ticks or unticks the one who is marked.
  mutating func toggleAttendance() {
    guard let picker, let meeting = picker.sight.first else { return }
    let rows = pickerRows(picker)
    let ids = municipality.expected(at: meeting)
    guard rows.indices.contains(picker.row),
      let place = attendanceRows(picker).firstIndex(of: rows[picker.row])
    else { return }
    self.picker?.absent.formSymmetricDifference([ids[place]])
  }
}
