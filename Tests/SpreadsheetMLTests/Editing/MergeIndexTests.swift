import Testing

@testable import SpreadsheetML

@Suite struct MergeIndexTests {
    private static func range(_ text: String) throws -> CellRange { try #require(CellRange(text)) }
    private static func cell(_ text: String) throws -> CellReference { try #require(CellReference(text)) }

    @Test(arguments: [
        ("A1", "A1:F1"), ("F1", "A1:F1"), ("G1", nil), ("A2", nil), ("A5", "A3:A9"), ("B4", "B4:C4"), ("C5", nil),
        ("A9", "A3:A9"),
        ("A10", nil), ("D7", "D7:D8"), ("XFD1048576", nil),
    ]) func findsTheMergeOfACell(cell: String, merge: String?) throws {
        let index = MergeIndex(try ["D7:D8", "A3:A9", "A1:F1", "B4:C4"].map(Self.range))
        #expect(index.range(at: try Self.cell(cell))?.description == merge)
    }

    @Test func agreesWithALook() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            var merges: [CellRange] = []
            for _ in 0..<12 {
                let corner = CellReference(row: .random(in: 1...20, using: &random), column: .random(in: 1...10, using: &random))
                let other = CellReference(
                    row: corner.row + .random(in: 0...6, using: &random),
                    column: corner.column + .random(in: 0...3, using: &random))
                let range = CellRange(corner, other)
                if !merges.contains(where: { $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns) }) {
                    merges.append(range)
                }
            }
            let index = MergeIndex(merges)
            for row in 1...28 {
                for column in 1...14 {
                    let cell = CellReference(row: row, column: column)
                    #expect(index.range(at: cell) == merges.first { $0.contains(cell) })
                }
            }
        }
    }
}
