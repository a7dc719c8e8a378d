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
        if let known = prepared[standard.id]?.first(where: { $0.standard == standard }) {
            return assess(statement, against: known, in: context)
        }
        return assess(statement, against: prepare(standard), in: context)
    }

    /// Decides one row against a prepared standard.
    public func assess(_ statement: Statement, against standard: PreparedStandard, in context: UnitContext) -> Assessment {
        let row = RowJudge(statement: statement, standard: standard, writer: GapWriter(table: wording))
        return row.assess(in: context)
    }
}
