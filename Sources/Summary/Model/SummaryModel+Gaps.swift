import Compliance

extension SummaryModel {
    /// One line of 差距清单: a row that is not met, with what to do about it.
    public struct Gap: Hashable, Sendable {
        public var unit: Unit
        public var row: RowReport

        public init(unit: Unit, row: RowReport) {
            self.unit = unit
            self.row = row
        }
    }

    /// Every row that is not met, needs review or was left blank, by unit and in the form's order.
    public var gaps: [Gap] {
        units.flatMap { unit in
            unit.rows.filter { [.notMet, .needsReview, .notFilled].contains($0.effectiveVerdict) }.map {
                Gap(unit: unit, row: $0)
            }
        }
    }
}
