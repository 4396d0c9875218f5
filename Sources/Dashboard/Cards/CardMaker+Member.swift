import Almanac
import Canvas
import Model

extension CardMaker {
  /// The fields that the card tells in its own way.
  static let toldOfMember: Set<String> = ["Organisation", "Order", "Since"]

  /// A member of the crisis council: who answers stands first, since that is what one looks for.
  func card(_ member: Member) -> Card {
    let id = member.recordID
    var card = Card(title: title(id), subtitle: subtitle(member))
    addRest(
      of: id,
      except: Set(RecordType.allCases).subtracting([.dutyContact, .resource]), to: &card)
    if let organisation = member.organisation {
      let about = municipality.organisations[organisation].map { subtitle($0) } ?? ""
      card.parts.append(.blank)
      card.fact(
        say("Organisation", "Organisation"),
        about.isEmpty ? say("hela kortet", "the whole card") : about, link: organisation)
    }
    addFields(of: id, except: Self.toldOfMember, to: &card)
    addHistory(of: id, to: &card)
    addRest(
      of: id, except: [.followUp, .meeting, .encounter, .dutyContact, .resource], to: &card)
    addAnnotations(member.annotations, to: &card)
    return card
  }

  private func subtitle(_ member: Member) -> String {
    let council = say("medlem i krishanteringsrådet", "member of the crisis council")
    let since = member.since.map { say(" sedan ", " since ") + words.short($0) } ?? ""
    let order = member.order.map { say("rings som nr ", "called as no. ") + "\($0)" }
    return [council + since, order].compactMap { $0 }.joined(separator: " · ")
  }
}
