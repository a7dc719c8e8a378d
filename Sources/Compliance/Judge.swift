import ChineseQuantities

/// Holds one statement against one standard (DESIGN §4).
public struct Judge: Sendable {
    public let lexicon: Lexicon
    public let wording: WordingTable

    /// By the standards' ids, which differ inside a template but not from one template to another.
    private let prepared: [String: [PreparedStandard]]

    /// - Parameter standards: those that many statements will be held against; they are prepared once.
    public init(lexicon: Lexicon = .standard, wording: WordingTable = .standard, preparing standards: [Standard] = []) {
        self.lexicon = lexicon
        self.wording = wording
        var prepared: [String: [PreparedStandard]] = [:]
        for standard in standards {
            prepared[standard.id, default: []].append(PreparedStandard(standard, lexicon: lexicon, wording: wording))
        }
        self.prepared = prepared
    }

    /// Precomputes what assessing many statements against one standard needs.
    public func prepare(_ standard: Standard) -> PreparedStandard {
        PreparedStandard(standard, lexicon: lexicon, wording: wording)
    }

    /// Decides one row.
    ///
    /// - Parameters:
    ///   - statement: what the unit wrote.
    ///   - standard: the template's standard; its wording decides, not the submission's. Prepare it once when many
    ///     statements are held against it.
    ///   - context: the unit, the form's date and the evidence sheets.
    /// - Returns: the verdict with every requirement's outcome and the words it rests on.
    public func assess(_ statement: Statement, against standard: Standard, in context: UnitContext) -> Assessment {
        assess(statement, against: prepared(standard), in: context)
    }

    /// Decides one row against a prepared standard.
    public func assess(_ statement: Statement, against standard: PreparedStandard, in context: UnitContext) -> Assessment {
        assess([(statement, standard)], in: context)[0]
    }

    /// Decides many rows of one unit, which costs less than one by one.
    ///
    /// - Returns: what each row alone would get, in the order of the rows.
    public func assess(_ rows: [(statement: Statement, standard: Standard)], in context: UnitContext) -> [Assessment] {
        stride(from: 0, to: rows.count, by: Self.rowsTogether).flatMap { start in
            let some = rows[start..<min(rows.count, start + Self.rowsTogether)]
            return assess(some.map { ($0.statement, prepared($0.standard)) }, in: context)
        }
    }

    /// How many rows go through each step together: the step's code stays near, and so does what they hold.
    private static let rowsTogether = 32

    private func assess(_ rows: [(statement: Statement, standard: PreparedStandard)], in context: UnitContext) -> [Assessment] {
        let written = rows.map { StatementText($0.statement) }
        let mentions = written.map { QuantityScanner.scan($0.text) }
        var readers = rows.indices.map {
            StatementReader(written[$0].text, mentions[$0], for: rows[$0].standard, asOf: context.asOf)
        }
        StatementReader.run(&readers)
        return rows.indices.map { offset in
            let row = RowJudge(
                statement: rows[offset].statement, standard: rows[offset].standard, writer: GapWriter(table: wording),
                written: written[offset])
            return row.assess(readers[offset].reading, in: context)
        }
    }

    private func prepared(_ standard: Standard) -> PreparedStandard {
        prepared[standard.id]?.first { $0.standard == standard } ?? prepare(standard)
    }
}
