extension Municipality {
  /// The records of a type; each type's own file gives them a name.
  func records<Element: ModelRecord>() -> Records<Element> {
    Records(table: tables[Element.type.ordinal])
  }

  /// The first settings; where there are none, empty ones.
  package var settings: Settings {
    let records: Records<Settings> = records()
    return records.first ?? Settings()
  }

  /// The person who sits at the screen, where the settings name one who is there.
  package var me: RecordID? { existing(settings.me) }

  /// How many records of a type there are.
  package func count(of type: RecordType) -> Int { tables[type.ordinal].records.count }

  /// The row of a record among those of its type; nil where there is none.
  package func row(of id: RecordID) -> Int? { tables[id.type.ordinal].row(of: id.key) }

  package func id(_ type: RecordType, at row: Int) -> RecordID {
    RecordID(type, tables[type.ordinal].key(of: row))
  }
}
