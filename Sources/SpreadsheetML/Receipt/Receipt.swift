import OpenPackaging

/// What differs between two states of a workbook: part by part, and cell by cell in the sheets that were edited.
///
/// It looks at the bytes of parts and at the cells that readers see, so that it also tells when an edit went further than it said.
public struct Receipt: Hashable, Sendable {
    /// One part of either package.
    public struct Part: Hashable, Sendable {
        public enum Change: String, Hashable, Sendable { case identical, edited, added, removed }

        public var name: String
        public var change: Change

        public init(name: String, change: Change) {
            self.name = name
            self.change = change
        }
    }

    /// One cell whose content or style differs.
    public struct CellChange: Hashable, Sendable {
        public var sheet: String
        public var reference: CellReference
        public var before: Cell?
        public var after: Cell?

        public init(sheet: String, reference: CellReference, before: Cell?, after: Cell?) {
            self.sheet = sheet
            self.reference = reference
            self.before = before
            self.after = after
        }

        /// Whether it looks different but says the same.
        public var isStyleOnly: Bool { before?.value == after?.value && before?.formula == after?.formula }
    }

    /// In the order of the first package, additions last.
    public private(set) var parts: [Part] = []
    public private(set) var addedSheets: [String] = []
    public private(set) var removedSheets: [String] = []
    /// In the order of the sheets and of their cells. Sheets that were added or removed are not gone through.
    public private(set) var cells: [CellChange] = []

    public init(before: [UInt8], after: [UInt8], limits: WorkbookLimits = .standard) throws(SpreadsheetError) {
        let edited = try comparePackages(before, after, limits)
        let old = try WorkbookReader(bytes: before, limits: limits)
        let new = try WorkbookReader(bytes: after, limits: limits)
        addedSheets = new.sheets.map(\.name).filter { name in !old.sheets.contains { $0.name == name } }
        removedSheets = old.sheets.map(\.name).filter { name in !new.sheets.contains { $0.name == name } }
        // Cells also change with the tables they point into.
        let isShared = edited.contains { $0.hasSuffix("sharedStrings.xml") || $0.hasSuffix("styles.xml") }
        for sheet in old.sheets where sheet.kind == .worksheet {
            guard let other = new.sheets.first(where: { $0.name == sheet.name && $0.kind == .worksheet }) else { continue }
            guard isShared || sheet.partName != other.partName || edited.contains(sheet.partName) else { continue }
            compare(try old.worksheet(at: sheet.offset), try new.worksheet(at: other.offset))
        }
    }

    /// Whether the packages hold the same parts byte for byte.
    public var isEmpty: Bool { parts.allSatisfy { $0.change == .identical } }

    /// Fills in the parts and returns the names of the edited ones.
    private mutating func comparePackages(
        _ before: [UInt8], _ after: [UInt8], _ limits: WorkbookLimits
    ) throws(SpreadsheetError) -> Set<String> {
        do throws(PackageError) {
            let old = try PackageReader(bytes: before, limits: limits.package)
            let new = try PackageReader(bytes: after, limits: limits.package)
            for name in old.entryNames {
                guard new.contains(name) else {
                    parts.append(Part(name: name, change: .removed))
                    continue
                }
                parts.append(Part(name: name, change: try old.read(name) == new.read(name) ? .identical : .edited))
            }
            parts += new.entryNames.filter { !old.contains($0) }.map { Part(name: $0, change: .added) }
        } catch {
            throw SpreadsheetError(error)
        }
        return Set(parts.filter { $0.change == .edited }.map(\.name))
    }

    private mutating func compare(_ before: Worksheet, _ after: Worksheet) {
        var old = before.rows.lazy.flatMap(\.cells).makeIterator()
        var new = after.rows.lazy.flatMap(\.cells).makeIterator()
        var left = old.next()
        var right = new.next()
        while left != nil || right != nil {
            let end = CellReference(row: .max, column: .max)
            let reference = min(left?.reference ?? end, right?.reference ?? end)
            let was = left?.reference == reference ? left : nil
            let `is` = right?.reference == reference ? right : nil
            if was != `is` { cells.append(CellChange(sheet: before.name, reference: reference, before: was, after: `is`)) }
            if was != nil { left = old.next() }
            if `is` != nil { right = new.next() }
        }
    }
}
