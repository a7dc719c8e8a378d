import OpenPackaging

extension WorksheetOutline {
    /// The stored cell at an address; nil when the sheet has none there.
    func cell(at reference: CellReference) throws(PackageError) -> XMLByteScanner.Element? {
        let (index, isStored) = rowIndex(reference.row)
        guard isStored else { return nil }
        var scanner = scanner(at: rowStarts[index])
        guard let row = try scanner.nextTag(), !row.isSelfClosing else { return nil }
        var column = 0
        while let tag = try scanner.nextTag(), tag.isStart {
            let range = try scanner.skipElement(tag)
            guard scanner.isNamed("c", tag) else { continue }
            column = scanner.column(of: tag) ?? column + 1
            if column == reference.column { return XMLByteScanner.Element(tag: tag, range: range) }
            if column > reference.column { return nil }
        }
        return nil
    }

    /// The start tag of a stored row.
    func row(_ number: Int) throws(PackageError) -> XMLByteScanner.Token? {
        let (index, isStored) = rowIndex(number)
        guard isStored else { return nil }
        var scanner = scanner(at: rowStarts[index])
        return try scanner.nextTag()
    }

    /// The height a row is stored with, in points; nil when the application works it out.
    func height(ofRow number: Int) throws(PackageError) -> Double? {
        guard let tag = try row(number) else { return nil }
        return scanner().text("ht", of: tag).flatMap(Double.init)
    }

    /// The style that a cell shows: its own, else its row's, else its column's, as Excel gives it to a new cell.
    func styleIndex(at reference: CellReference, columns: ColumnList) throws(PackageError) -> Int {
        if let cell = try cell(at: reference) { return scanner().integer("s", of: cell.tag) ?? 0 }
        if let tag = try row(reference.row), let style = scanner().rowStyle(of: tag) { return style }
        return columns.style(of: reference.column)
    }

    /// The merged range that a cell belongs to.
    func merge(at cell: CellReference) -> CellRange? { mergeIndex.range(at: cell) }
}

extension XMLByteScanner {
    /// The style a row gives to cells it does not store (ECMA-376 Part 1, 18.3.1.73: `s` counts only with `customFormat`).
    func rowStyle(of row: Token) -> Int? { flag("customFormat", of: row) ? integer("s", of: row) : nil }
}

extension WorksheetOutline {
    /// The last column of a row that holds a value or a formula; 0 when none does.
    func lastFilledColumn(ofRow number: Int) throws(PackageError) -> Int {
        let (index, isStored) = rowIndex(number)
        guard isStored else { return 0 }
        var scanner = scanner(at: rowStarts[index])
        guard let row = try scanner.nextTag(), !row.isSelfClosing else { return 0 }
        var column = 0
        var last = 0
        for child in try scanner.children(of: row) where scanner.isNamed("c", child.tag) {
            column = scanner.column(of: child.tag) ?? column + 1
            var inner = scanner
            inner.position = child.range.lowerBound
            let cell = try inner.root()
            if try !inner.children(of: cell).isEmpty { last = column }
        }
        return last
    }
}
