/// Hands cells to a closure that may throw anything.
struct CellStream: SheetHandler {
    private let resolver: CellResolver
    private let body: (Cell) throws -> Void
    private var sharedFormulas = SharedFormulas()
    /// What the closure threw.
    private(set) var failure: (any Error)?

    init(resolver: CellResolver, body: @escaping (Cell) throws -> Void) {
        self.resolver = resolver
        self.body = body
    }

    mutating func handle(_ record: borrowing CellRecord) throws(SpreadsheetError) {
        let value = resolver.value(of: record)
        let formula = sharedFormulas.text(of: record)
        guard value != nil || formula != nil else { return }
        do {
            try body(Cell(reference: record.reference, value: value, formula: formula, styleIndex: record.styleIndex))
        } catch {
            failure = error
            throw SpreadsheetError(.init(rawValue: "stopped"), cell: record.reference, detail: "the closure threw")
        }
    }

    mutating func handle(_ row: RowRecord) {}
    mutating func handle(_ column: ColumnRecord) {}
    mutating func handle(_ merge: CellRange) {}
}
