import RecutilsCases
import Testing

@testable import RecFile

struct MergeTests {
  private let base = """
    # Företag i kommunen
    %rec: Organisation
    %key: Id

    Id: bageriet
    Name: Bageriet
    Phone: 08-465 004 01
    Tag: mat

    Id: smedjan
    Name: Smedjan

    """

  private func merge(_ ours: String, _ theirs: String, base: String? = nil) -> Merge {
    Merge(base: RecFile(base ?? self.base), ours: RecFile(ours), theirs: RecFile(theirs))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `fields that stand beside each other are merged, and so are comments`() {
    let merge = merge(
      base.replacing("Name: Bageriet", with: "Name:  Bageriet AB\n# ny ägare"),
      base.replacing("004 01", with: "004 02").replacing("Tag: mat", with: "Tag: mat\nTag: torg")
        .replacing("Id: smedjan", with: "# nedlagd?\nId: smedjan"))
    #expect(merge.conflicts == [])
    #expect(
      text(merge.file.bytes) == """
        # Företag i kommunen
        %rec: Organisation
        %key: Id

        Id: bageriet
        Name:  Bageriet AB
        # ny ägare
        Phone: 08-465 004 02
        Tag: mat
        Tag: torg

        # nedlagd?
        Id: smedjan
        Name: Smedjan

        """)
  }

  @Test func `records that both sides add at the end are both there, apart`() {
    let merge = merge(base + "\nId: a\nName: A\n", base + "\n# b\nId: b\nName: B\n")
    #expect(merge.conflicts == [])
    #expect(
      text(merge.file.bytes) == base + "\nId: a\nName: A\n\n# b\nId: b\nName: B\n")
    let alike = self.merge(base + "\nId: a\nName: A\n", base + "\nName: A\nId: a\n")
    #expect(text(alike.file.bytes) == base + "\nId: a\nName: A\n")
    #expect(alike.conflicts == [])
  }

  @Test func `a file whose last line has no end can be added to on both sides`() {
    let merge = merge("A: 1\n\nA: 2", "A: 1\n\nA: 3\n", base: "A: 1")
    #expect(text(merge.file.bytes) == "A: 1\n\nA: 2\n\nA: 3\n")
    let open = self.merge("A: x\\\n\n\nA: 2\n", "A: y\\\n", base: "A: x\\\n")
    #expect(open.file.records.map { $0["A"] } == ["y", "2"])
  }

  @Test func `lines end as ours do`() {
    let crlf = base.replacing("\n", with: "\r\n")
    let merge = merge(
      crlf.replacing("Name: Smedjan", with: "Name: Smedjan AB"), base + "\nId: a\nText: 1\n+ 2\n")
    #expect(
      text(merge.file.bytes)
        == crlf.replacing("Name: Smedjan", with: "Name: Smedjan AB")
        + "\r\nId: a\r\nText: 1\r\n+ 2\r\n")
  }

  @Test func `what ends in a backslash means the same whatever the ends of lines`() {
    let merge = merge(
      "A: 1\n\nB: ny\n", "A: 1\r\n\r\nB: 1\r\n\r\nC: x\\\r\nD: 2\r\n", base: "A: 1\n\nB: 1\n")
    #expect(merge.file.records.last?.fields.map(\.value) == ["x\\", "2"])
  }

  @Test func `a field that both changed differently is a conflict, said in one line`() {
    let merge = merge(
      base.replacing("004 01", with: "004 02").replacing("Name: Smedjan", with: "Name: S"),
      base.replacing("Phone: 08-465 004 01", with: "Phone: 08-465 004 03\n+ växel"))
    #expect(
      merge.conflicts.map(\.description) == [
        "Organisation bageriet, Phone: '08-465 004 01' before, '08-465 004 02' in ours, "
          + "'08-465 004 03 växel' in theirs"
      ])
    #expect(merge.file.records[1]["Phone"] == "08-465 004 02")
    #expect(
      text(merge.marked(ours: "HEAD", theirs: "kontoret")) == """
        # Företag i kommunen
        %rec: Organisation
        %key: Id

        Id: bageriet
        Name: Bageriet
        <<<<<<< HEAD
        Phone: 08-465 004 02
        =======
        Phone: 08-465 004 03
        + växel
        >>>>>>> kontoret
        Tag: mat

        Id: smedjan
        Name: S

        """)
  }

  @Test func `a record that one side removed and the other changed is a conflict`() {
    let removed = base.replacing("\nId: smedjan\nName: Smedjan\n", with: "")
    let changed = base + "City: Tyresö\n"
    let merge = merge(changed, removed)
    #expect(
      merge.conflicts.map(\.description) == [
        "Organisation smedjan: 'Id: smedjan; Name: Smedjan' before, "
          + "'Id: smedjan; Name: Smedjan; City: Tyresö' in ours, nothing in theirs"
      ])
    #expect(text(merge.file.bytes) == changed)
    let other = self.merge(removed, changed)
    #expect(text(other.file.bytes) == removed)
    #expect(
      text(other.marked(ours: "a", theirs: "b")).hasSuffix(
        "\n\n<<<<<<< a\n=======\nId: smedjan\nName: Smedjan\nCity: Tyresö\n>>>>>>> b\n"))
  }

  @Test func `two records of one key that say different things are a conflict, whole`() {
    let merge = merge(base + "\nId: a\nName: A\n", base + "\nId: a\nPhone: 1\n")
    #expect(merge.conflicts.count == 1)
    #expect(merge.conflicts.first?.key == "a" && merge.conflicts.first?.field == nil)
    #expect(merge.conflicts.first?.base == nil)
    #expect(merge.conflicts.first?.theirs == ["Id: a", "Phone: 1"])
  }

  @Test func `a comment at the end that both sides wrote a record below is there once`() {
    let tail = base + "\n# nya nedan\n"
    let merge = merge(tail + "\nId: a\n", tail + "\nId: b\n", base: tail)
    #expect(text(merge.file.bytes) == tail + "\nId: a\n\nId: b\n")
  }

  @Test func `a set that one side removed stays while the other adds to it`() {
    let merge = merge("A: 1\n", "A: 0\n\n" + base + "\nId: a\n", base: "A: 0\n\n" + base)
    #expect(merge.conflicts == [])
    #expect(merge.file.sets.map(\.type) == [nil, "Organisation"])
    #expect(merge.file.sets.last?.records.map { $0["Id"] } == ["a"])
  }

  @Test func `the n-th record of a key is its own`() {
    let twice = "%rec: T\n%key: Id\n\nId: 1\nA: 1\n\nId: 1\nA: 2\n"
    let merge = merge(
      twice.replacing("\nId: 1\nA: 1\n", with: ""), twice.replacing("A: 2", with: "A: 2\nB: 3"),
      base: twice)
    #expect(merge.conflicts == [])
    #expect(text(merge.file.bytes) == "%rec: T\n%key: Id\n\nId: 1\nA: 2\nB: 3\n")
  }

  @Test func `a file with a line that can't be read is one conflict, from where the sides differ`()
  {
    let merge = merge(base + "\nPost-nr: 1\n", base + "\nId: a\n")
    #expect(
      merge.conflicts.map(\.description) == [
        "the file can't be merged by records (line 13 of ours: expected ':' directly after the "
          + "field name (A-Z, a-z, 0-9 and _), found '-nr: 1'): nothing before, "
          + "'Post-nr: 1' in ours, 'Id: a' in theirs"
      ])
    #expect(
      text(merge.marked(ours: "a", theirs: "b"))
        == base + "\n<<<<<<< a\nPost-nr: 1\n=======\nId: a\n>>>>>>> b\n")
  }
}
