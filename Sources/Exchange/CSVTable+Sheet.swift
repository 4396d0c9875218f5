package import Almanac
import Lettering
package import Model

extension CSVTable {
  /// A table of the records of a type as people read it: the labels of its fields for headings where
  /// their language is Swedish, and a comma before decimals, as Excel in Swedish wants them.
  package func sheet(of type: RecordType, in language: Language) -> CSVTable {
    let fields = header.map { type.schema[$0] }
    let labels = zip(header, fields).map { name, field in
      language == .swedish ? field?.label.swedish ?? name : name
    }
    let rows = rows.map { row in
      zip(row, fields).map { cell, field in
        field?.kind == .decimal ? cell.replacing(".", with: ",") : cell
      }
    }
    return CSVTable(header: labels, rows: rows)
  }

  /// The table without the mention of records that are not to be told of, and without the rows that
  /// say nothing else, such as the appointments of somebody.
  package func leavingOut(
    _ type: RecordType, _ isHidden: (RecordID) -> Bool
  ) -> (table: CSVTable, leftOut: Int) {
    let fields = header.map { type.schema[$0] }
    let rows = rows.compactMap { row -> [String]? in
      var kept: [String] = []
      for (cell, field) in zip(row, fields) {
        guard let field, let target = field.target else {
          kept.append(cell)
          continue
        }
        let keys = cell.split(separator: "\n").map(String.init)
        let shown = keys.filter { !isHidden(RecordID(target, $0.trimmed)) }
        if shown.count < keys.count, shown.isEmpty, field.isMandatory { return nil }
        kept.append(shown.count < keys.count ? shown.joined(separator: "\n") : cell)
      }
      return kept
    }
    return (CSVTable(header: header, rows: rows), self.rows.count - rows.count)
  }
}
