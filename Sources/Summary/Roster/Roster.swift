import Forms

/// The units expected to submit (组织名册), with their parent 党总支.
public struct Roster: Hashable, Sendable {
    /// One line of the roster.
    public struct Entry: Hashable, Sendable {
        /// The 党总支; nil for a unit directly under the college.
        public var parent: String?
        /// The 党支部, or the 党总支 itself where the line names no branch.
        public var unit: String

        public init(parent: String?, unit: String) {
            self.parent = parent
            self.unit = unit
        }
    }

    /// In the order of the roster, without repetitions.
    public var entries: [Entry]

    public init(entries: [Entry]) {
        var seen: Set<Entry> = []
        self.entries = entries.filter { seen.insert($0).inserted }
    }

    /// The 党总支 of the roster, in its order.
    public var parents: [String] {
        var seen: Set<String> = []
        return entries.compactMap(\.parent).filter { seen.insert($0).inserted }
    }

    /// The line that means this unit; nil when none does, or when more than one could be meant.
    ///
    /// 教工支部 stands under nine 党总支: such a name needs its parent, in front of it or in the form's own field.
    public func entry(unit: String, parent: String?, college: String? = nil) -> Entry? {
        let wanted = UnitName.keys(unit: unit, parent: parent)
        let strict = entries.filter {
            !UnitName.keys(unit: $0.unit, parent: $0.parent, isQualified: true).isDisjoint(with: wanted)
        }
        if let only = Self.only(strict) { return only }
        let plain = UnitName.key(unit)
        let loose = entries.filter { UnitName.key($0.unit) == plain }
        if let only = Self.only(loose) { return only }
        guard let parent = parent ?? college else { return nil }
        return Self.only(loose.filter { $0.parent.map(UnitName.key) == UnitName.key(parent) })
    }

    private static func only(_ entries: [Entry]) -> Entry? {
        entries.count == 1 ? entries.first : nil
    }
}
