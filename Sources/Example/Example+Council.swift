import Almanac
import Lettering
import Model

extension Example {
  func writeMembers(to text: inout RecordText) {
    for seat in seats {
      text.begin()
      text.add("Id", seat.key)
      text.add("Organisation", seat.organisation.key)
      text.add("Order", seat.order)
      text.add("Since", "\(2002 + seat.order % 6)")
      text.end(isPublic: true)
    }
  }

  func writeDutyContacts(to text: inout RecordText) {
    for seat in seats {
      write(seat.contact, of: seat, to: &text)
      if let deputy = seat.deputy { write(deputy, of: seat, to: &text) }
    }
  }

  private func write(
    _ contact: ExampleSeat.Contact, of seat: ExampleSeat, to text: inout RecordText
  ) {
    text.begin()
    text.add("Id", contact.key)
    text.add("Member", seat.key)
    text.add("Person", contact.person?.key)
    text.add("Name", contact.name)
    text.add("Role", contact.role)
    text.add("Telephone", contact.telephones)
    text.add("Email", contact.person?.email ?? "\(contact.key)@example.org")
    if contact.key != seat.contact.key { text.add("DeputyFor", seat.contact.key) }
    text.add("Verified", contact.verified?.description)
    if contact.verified != nil { text.add("VerifiedBy", ExamplePerson.preparedness.key) }
    text.end()
  }

  func writeResources(to text: inout RecordText) {
    for resource in Self.resources {
      let seat = seats.first { $0.organisation.key == resource.organisation }
      text.begin()
      text.add("Id", resource.name.slug)
      text.add("Name", resource.name)
      text.add("Organisation", existing([resource.organisation]))
      text.add("Member", seat?.key)
      text.add("Kind", resource.kind.rawValue)
      text.add("Capacity", resource.capacity)
      text.add("Ready", resource.ready)
      text.end(notes: resource.note.map { [$0] } ?? [])
    }
  }

  struct Resource {
    let name: String
    let organisation: String
    let kind: ResourceKind
    let capacity: String
    let ready: String?
    let note: String?

    init(
      _ name: String, _ organisation: String, _ kind: ResourceKind, _ capacity: String,
      ready: String? = nil, _ note: String? = nil
    ) {
      self.name = name
      self.organisation = organisation
      self.kind = kind
      self.capacity = capacity
      self.ready = ready
      self.note = note
    }
  }
}
