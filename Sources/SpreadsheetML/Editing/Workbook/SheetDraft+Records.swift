import OpenPackaging

extension SheetDraft {
    /// The splices outside the rows: used range, column widths, merges and filter.
    func recordSplices() throws(PackageError) -> [Splice] {
        var splices: [Splice] = []
        let scanner = outline.scanner()
        if let element = outline.child("dimension"), let bounds = queue.bounds,
            let old = scanner.text("ref", of: element.tag).flatMap({ CellRange($0) }), old.union(bounds) != old
        {
            splices.append(scanner.setting("ref", of: element.tag, to: old.union(bounds).description))
        }
        if columnsChanged {
            let offset = outline.insertionPoint(of: "cols")
            splices.append(
                Splice(
                    range: outline.child("cols")?.range ?? offset..<offset, replacement: columns.markup(prefix: outline.prefix)))
        }
        if let filterRange, let element = outline.child("autoFilter") {
            splices.append(scanner.setting("ref", of: element.tag, to: filterRange.description))
        }
        return splices + (try mergeSplices()) + (try ruleSplices())
    }

    /// The range of the sheet's filter in the file.
    var storedFilter: CellRange? {
        outline.child("autoFilter").flatMap { outline.scanner().text("ref", of: $0.tag) }.flatMap { CellRange($0) }
    }

    private func mergeSplices() throws(PackageError) -> [Splice] {
        guard !changedMerges.isEmpty || !addedMerges.isEmpty else { return [] }
        var added: [UInt8] = []
        for merge in addedMerges { added.element("mergeCell", outline.prefix, [("ref", merge.description)]) }
        guard let element = outline.child("mergeCells") else {
            var markup: [UInt8] = []
            markup.element("mergeCells", outline.prefix, [("count", String(addedMerges.count))]) { $0.append(contentsOf: added) }
            let offset = outline.insertionPoint(of: "mergeCells")
            return [Splice(range: offset..<offset, replacement: markup)]
        }
        var scanner = outline.scanner(at: element.range.lowerBound)
        let list = try scanner.root()
        var splices: [Splice] = []
        for child in try scanner.children(of: list) {
            guard let range = scanner.text("ref", of: child.tag).flatMap({ CellRange($0) }), let changed = changedMerges[range]
            else {
                continue
            }
            splices.append(scanner.setting("ref", of: child.tag, to: changed.description))
        }
        guard !added.isEmpty else { return splices }
        splices.append(scanner.appending(added, to: element))
        if scanner.attribute("count", of: list) != nil {
            splices.append(scanner.setting("count", of: list, to: String(outline.merges.count + addedMerges.count)))
        }
        return splices
    }

    /// Conditional formats and validations over the whole width of a table that got columns.
    private func ruleSplices() throws(PackageError) -> [Splice] {
        guard !widenedTables.isEmpty else { return [] }
        var splices: [Splice] = []
        for child in outline.children where ["conditionalFormatting", "dataValidations"].contains(child.name) {
            var scanner = outline.scanner(at: child.element.range.lowerBound)
            let element = try scanner.root()
            let isList = child.name == "dataValidations"
            for tag in isList ? try scanner.children(of: element).map(\.tag) : [element] {
                guard let old = scanner.text("sqref", of: tag), let new = widened(old) else { continue }
                splices.append(scanner.setting("sqref", of: tag, to: new))
            }
        }
        return splices
    }

    /// A list of ranges with those that follow a table made wider; nil when none does.
    private func widened(_ ranges: String) -> String? {
        let old = ranges.split(separator: " ")
        let new = old.map { text in
            guard let range = CellRange(String(text)),
                let widening = widenedTables.first(where: { $0.table.spansWidth(range) && $0.table.columns.count > 1 })
            else { return String(text) }
            return range.widened(to: widening.last).description
        }
        return old.elementsEqual(new) { $0 == $1 } ? nil : new.joined(separator: " ")
    }
}

extension CellRange {
    /// Whether the other range has rows of this one and reaches from its first column, or before it, to its last.
    fileprivate func spansWidth(_ other: CellRange) -> Bool {
        other.rows.overlaps(rows) && other.first.column <= first.column && other.last.column == last.column
    }
}
