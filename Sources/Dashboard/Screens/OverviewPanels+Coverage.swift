import Almanac
import Canvas
import Insight
import Model
import Publication

/// Who has been silent too long, and which businesses have been visited.
extension OverviewPanels {
  var silent: Panel {
    let shown = data.silent.prefix(limit)
    let days = shown.map { $0.days.map { maker.language.number($0) } ?? "" }
    let agreed = shown.map { maker.language.number($0.agreed) }
    let rows = zip(shown, zip(days, agreed)).map { silent, numbers in
      PanelRow(
        text: silent.name,
        // How far beyond what was agreed: what the rows are ordered by.
        trail: silent.over.map { maker.language.number($0) + maker.say(" d över", " d over") }
          ?? maker.say("aldrig", "never"),
        trailRole: .warning,
        wideTrail: (silent.days == nil
          ? maker.say("aldrig", "never") : numbers.0 + maker.say(" dagar", " days"))
          + maker.say("   lovat var ", "   agreed every ")
          + Self.padded(numbers.1, to: agreed.map(\.count).max() ?? 0),
        target: .record(silent.organisation))
    }
    return Panel(
      title: maker.say("Tyst för länge", "Silent too long"), rows: rows,
      unseen: data.silent.count - rows.count,
      empty: maker.say(
        "Ingen har väntat längre än avtalat.", "No one has waited longer than agreed."),
      whole: .list(.network, maker.say("tyst", "silent")))
  }

  private static func padded(_ text: String, to count: Int) -> String {
    String(repeating: " ", count: max(0, count - text.count)) + text
  }

  /// The largest branches, the sizes and the largest districts, each with how many of its
  /// businesses wait for a visit; where there is nothing to compare, the branches with their
  /// organisations.
  var coverage: [Panel] {
    let coverage = data.coverage
    let panels = [
      panel(
        maker.say("Obesökta per bransch, 12 mån", "Not visited by branch, 12 months"), .branch,
        coverage.branches.compactMap { share in
          row(
            share.group.label(maker.language), share.visited, share.all,
            maker.say("bransch", "branch") + ":"
              + share.group.label(maker.language).quotedForFilter)
        }),
      panel(
        maker.say("Obesökta per storlek, 12 mån", "Not visited by size, 12 months"), .employees,
        sizes),
      panel(
        maker.say("Obesökta per område, 12 mån", "Not visited by district, 12 months"), .district,
        coverage.districts.compactMap { share in
          row(
            share.group, share.visited, share.all,
            maker.say("kommundel", "district") + ":" + share.group.quotedForFilter)
        }),
    ].compactMap { $0 }
    return panels.isEmpty ? branches : panels
  }

  /// Sizes by employees, several of Statistics Sweden's classes in each.
  private static let sizes = [0...0, 1...9, 10...49, 50...199, 200...1_000_000_000]

  private var sizes: [PanelRow] {
    Self.sizes.compactMap { sizes in
      let shares = data.coverage.sizes.filter { sizes.contains($0.group.fewest) }
      guard !shares.isEmpty else { return nil }
      let words = OrganisationFilter.words(for: sizes)
      return row(
        words + maker.say(" anställda", " employees"), shares.reduce(0) { $0 + $1.visited },
        shares.reduce(0) { $0 + $1.all }, maker.say("storlek", "size") + ":" + words)
    }
  }

  /// Nil where there are not two rows to compare.
  /// - Parameter field: what the groups are told apart by; all of them are in the list in its
  ///   order.
  private func panel(
    _ title: String, _ field: OrganisationListing.Field, _ rows: [PanelRow]
  ) -> Panel? {
    guard rows.count > 1 else { return nil }
    let most = 8
    return Panel(
      title: title, rows: Array(rows.prefix(most)), unseen: max(0, rows.count - most),
      isOptional: true,
      whole: .list(.network, maker.say("obesökt", "unvisited"), Sort(column: field.rawValue)))
  }

  /// A group, and where its number leads: to those of its businesses that nobody has visited. Nil
  /// where there are none.
  private func row(_ name: String, _ visited: Int, _ all: Int, _ filter: String) -> PanelRow? {
    guard visited < all else { return nil }
    return PanelRow(
      text: name,
      meter: .init(fraction: Double(all - visited) / Double(max(1, all)), role: .bar),
      trail: "\(maker.language.number(all - visited)) \(maker.say("av", "of")) "
        + maker.language.number(all),
      trailRole: .text,
      target: .list(.network, maker.say("obesökt ", "unvisited ") + filter))
  }
}
