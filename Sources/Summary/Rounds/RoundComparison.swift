import Compliance
import Forms

/// Two rounds of one collection held against each other (整改销号).
public struct RoundComparison: Hashable, Sendable {
    /// What became of one standard of one unit.
    public enum Change: String, Hashable, Sendable, CaseIterable {
        /// Open before, in order now (已销号).
        case closed
        /// Open before and now (未销号).
        case stillOpen
        /// Open now, not asked or not applicable before (新增).
        case new
        /// In order before, open now (反弹).
        case reopened
    }

    /// One line of the comparison.
    public struct Item: Hashable, Sendable {
        public var change: Change
        public var unit: String
        public var parent: String?
        public var template: String
        public var standard: String
        public var item: String
        /// Nil when the earlier round has no such row.
        public var earlier: Verdict?
        /// Nil when the later round has no such row: nothing shows that the gap was closed.
        public var later: Verdict?
        public var earlierGap: String
        public var laterGap: String
        public var remedy: String
    }

    /// How many lines of each kind one unit has.
    public struct UnitChanges: Hashable, Sendable {
        public var unit: String
        public var parent: String?
        public var template: String
        public var counts: [Change: Int]
        /// The unit sent nothing in the later round.
        public var isAbsentLater: Bool

        /// 销号率: closed ÷ (closed + still open); nil when nothing was open.
        public var closingRate: Double? {
            let closed = counts[.closed] ?? 0
            let open = closed + (counts[.stillOpen] ?? 0)
            return open > 0 ? Double(closed) / Double(open) : nil
        }
    }

    /// By unit in the later summary's order, then in the form's order.
    public var items: [Item]
    public var units: [UnitChanges]

    public init(earlier: SummaryModel, later: SummaryModel) {
        var items: [Item] = []
        var units: [UnitChanges] = []
        let former = Self.index(earlier.units)
        let present = Self.index(later.units)
        let gone = earlier.units.filter { present[Key($0)] == nil }
        for unit in later.units {
            let found = Self.compare(former[Key(unit)], with: unit)
            items += found
            units.append(Self.changes(of: unit, found, isAbsentLater: false))
        }
        for unit in gone {
            let found = Self.compare(unit, with: nil)
            items += found
            units.append(Self.changes(of: unit, found, isAbsentLater: true))
        }
        self.items = items
        self.units = units
    }

    public func items(_ change: Change) -> [Item] { items.filter { $0.change == change } }

    private struct Key: Hashable {
        var unit: String
        var parent: String
        var template: String

        init(_ unit: SummaryModel.Unit) {
            self.unit = UnitName.key(unit.unit)
            parent = unit.parent.map(UnitName.key) ?? self.unit
            template = unit.template
        }
    }

    private static func index(_ units: [SummaryModel.Unit]) -> [Key: SummaryModel.Unit] {
        Dictionary(units.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func compare(_ earlier: SummaryModel.Unit?, with later: SummaryModel.Unit?) -> [Item] {
        guard let unit = later ?? earlier else { return [] }
        let before = rows(earlier)
        let after = rows(later)
        let order = (later?.rows ?? []) + (earlier?.rows ?? []).filter { after[$0.standard] == nil }
        return order.compactMap { row in
            let (old, new) = (before[row.standard], after[row.standard])
            guard let change = change(from: old?.effectiveVerdict, to: new?.effectiveVerdict) else { return nil }
            return Item(
                change: change, unit: unit.unit, parent: unit.parent, template: unit.template, standard: row.standard,
                item: row.item, earlier: old?.effectiveVerdict, later: new?.effectiveVerdict, earlierGap: old?.gap ?? "",
                laterGap: new?.gap ?? "", remedy: new?.remedy ?? old?.remedy ?? "")
        }
    }

    private static func rows(_ unit: SummaryModel.Unit?) -> [String: RowReport] {
        Dictionary((unit?.rows ?? []).map { ($0.standard, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil when the row was in order before and is so now, or was never asked.
    static func change(from earlier: Verdict?, to later: Verdict?) -> Change? {
        let isOpen = later.map(isOpen) ?? false
        switch earlier {
        case .some(let verdict) where Self.isOpen(verdict): return isOpen || later == nil ? .stillOpen : .closed
        case .met: return isOpen ? .reopened : nil
        default: return isOpen ? .new : nil
        }
    }

    private static func isOpen(_ verdict: Verdict) -> Bool {
        switch verdict {
        case .notMet, .needsReview, .notFilled: true
        case .met, .notApplicable: false
        }
    }

    private static func changes(of unit: SummaryModel.Unit, _ items: [Item], isAbsentLater: Bool) -> UnitChanges {
        UnitChanges(
            unit: unit.unit, parent: unit.parent, template: unit.template,
            counts: items.reduce(into: [:]) { $0[$1.change, default: 0] += 1 }, isAbsentLater: isAbsentLater)
    }
}

extension RoundComparison {
    /// What `compare --json` prints.
    public var json: JSONValue {
        [
            "version": .integer(1),
            "counts": .object(Change.allCases.map { .init($0.rawValue, .integer(items($0).count)) }),
            "units": .array(units.map(Self.json)), "items": .array(items.map(Self.json)),
        ]
    }

    private static func json(_ unit: UnitChanges) -> JSONValue {
        [
            "unit": .string(unit.unit), "parent": .optional(unit.parent), "template": .string(unit.template),
            "counts": .object(Change.allCases.map { .init($0.rawValue, .integer(unit.counts[$0] ?? 0)) }),
            "closingRate": .optional(unit.closingRate), "absentLater": .boolean(unit.isAbsentLater),
        ]
    }

    private static func json(_ item: Item) -> JSONValue {
        [
            "change": .string(item.change.rawValue), "unit": .string(item.unit), "parent": .optional(item.parent),
            "template": .string(item.template), "standard": .string(item.standard), "item": .string(item.item),
            "earlier": .optional(item.earlier?.rawValue), "later": .optional(item.later?.rawValue),
            "earlierGap": .string(item.earlierGap), "laterGap": .string(item.laterGap), "remedy": .string(item.remedy),
        ]
    }
}
