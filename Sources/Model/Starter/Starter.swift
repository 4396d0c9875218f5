/// tmp
package enum Starter {
  package static var files: [(path: String, bytes: [UInt8])] {
    [
      ("settings.rec", PackageResources.settings_rec),
      ("steps/steps.rec", PackageResources.steps_rec),
      ("steps/activities.rec", PackageResources.activities_rec),
      ("network/organisations.rec", PackageResources.organisations_rec),
      ("network/persons.rec", PackageResources.persons_rec),
      ("network/appointments.rec", PackageResources.appointments_rec),
      ("network/relations.rec", PackageResources.relations_rec),
      ("network/encounters.rec", PackageResources.encounters_rec),
      ("network/followups.rec", PackageResources.followups_rec),
      ("network/meetings.rec", PackageResources.meetings_rec),
      ("council/resources.rec", PackageResources.resources_rec),
      ("council/exercises.rec", PackageResources.exercises_rec),
    ]
  }
}
