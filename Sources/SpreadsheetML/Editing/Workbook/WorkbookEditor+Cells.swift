import OpenPackaging

extension WorkbookEditor {
    /// The most UTF-16 units a cell or a comment can hold (Excel's limit).
    public static var maximumTextLength: Int { XString.maximumLength }

    /// Puts text into a cell. It is text whatever it looks like, never a formula or a number.
    public mutating func setText(
        _ text: String, at cell: CellReference, inSheet offset: Int, style: StyleChange = .keep
    ) throws(SpreadsheetError) {
        try check(text, at: cell, inSheet: offset)
        if XString.looksLikeFormula(text) { try openStyles() }
        let code = try styleCode(style, inSheet: offset)
        try edit(cell, inSheet: offset) { $0.setText(text, at: cell, style: code) }
    }

    public mutating func setNumber(
        _ number: Double, at cell: CellReference, inSheet offset: Int, style: StyleChange = .keep
    ) throws(SpreadsheetError) {
        guard number.isFinite else { throw SpreadsheetError(.notFinite, cell: cell, detail: "\(number)") }
        let code = try styleCode(style, inSheet: offset)
        try edit(cell, inSheet: offset) { $0.setNumber(number, at: cell, style: code) }
    }

    /// Takes a cell's content away; its style stays.
    public mutating func clear(_ cell: CellReference, inSheet offset: Int, style: StyleChange = .keep) throws(SpreadsheetError) {
        let code = try styleCode(style, inSheet: offset)
        try edit(cell, inSheet: offset) { $0.clear(cell, style: code) }
    }

    /// Changes a cell's style alone.
    public mutating func setStyle(_ style: StyleChange, at cell: CellReference, inSheet offset: Int) throws(SpreadsheetError) {
        let code = try styleCode(style, inSheet: offset)
        try withDraft(offset) { (draft) throws(SpreadsheetError) in
            if let refusal = draft.refusalOutside(cell) { throw refusal }
            draft.queue.setStyle(code, at: cell)
        }
    }

    /// Makes a row at least this high, in points. Rows only grow, and never above ``RowHeightEstimate/maximum``.
    ///
    /// A row that is stored without a height no longer fits itself to its texts, so give it the height that all of them need.
    public mutating func setRowHeight(_ points: Double, row: Int, inSheet offset: Int) throws(SpreadsheetError) {
        try withDraft(offset) { (draft) throws(SpreadsheetError) in
            if let refusal = draft.refusalOutside(CellReference(row: row, column: 1)) { throw refusal }
            let height = min(points, RowHeightEstimate.maximum)
            draft.heights[row] = max(draft.heights[row] ?? 0, height)
        }
    }

    /// The last row that the sheet stores, styled rows without a cell included; 0 for none.
    public mutating func lastRow(inSheet offset: Int) throws(SpreadsheetError) -> Int {
        try withDraft(offset) { draft in draft.outline.lastRow }
    }

    /// The merged range that a cell belongs to, for callers that write to its top-left cell instead.
    public mutating func merge(at cell: CellReference, inSheet offset: Int) throws(SpreadsheetError) -> CellRange? {
        try withDraft(offset) { draft in draft.outline.merge(at: cell) }
    }

    /// Comments a cell. An earlier comment by the same author is replaced; one by somebody else stays, with ours below it.
    public mutating func setComment(
        _ text: String, author: String, at cell: CellReference, inSheet offset: Int
    ) throws(SpreadsheetError) {
        try check(text, at: cell, inSheet: offset)
        try open(offset)
        guard let index = drafts.index(forKey: offset) else { return }
        if let refusal = drafts.values[index].refusalOutside(cell) { throw refusal }
        if let merge = drafts.values[index].outline.merge(at: cell), merge.first != cell {
            throw drafts.values[index].refusal(.coveredByMerge, cell, "covered by \(merge)")
        }
        if drafts.values[index].notes == nil {
            let draft = drafts.values[index]
            do throws(PackageError) {
                drafts.values[index].notes = try SheetNotes(of: draft.info, draft.outline, draft.relationships, in: package)
            } catch {
                throw SpreadsheetError(error, sheet: draft.info.name)
            }
        }
        if drafts.values[index].notes?.comments.isThreaded(cell) == true {
            throw drafts.values[index].refusal(.threadedComment, cell, "the cell has a threaded comment")
        }
        drafts.values[index].notes?.set(text, author: author, at: cell)
    }

    private mutating func check(_ text: String, at cell: CellReference, inSheet offset: Int) throws(SpreadsheetError) {
        guard text.utf8.count > Self.maximumTextLength, text.utf16.count > Self.maximumTextLength else { return }
        throw SpreadsheetError(
            .textTooLong, sheet: sheets.indices.contains(offset) ? sheets[offset].name : nil, cell: cell,
            detail: "\(text.utf16.count) UTF-16 units")
    }

    private mutating func edit(
        _ cell: CellReference, inSheet offset: Int, _ body: (inout CellEditQueue) -> Void
    ) throws(SpreadsheetError) {
        try withDraft(offset) { (draft) throws(SpreadsheetError) in
            if let refusal = draft.refusal(at: cell) { throw refusal }
            body(&draft.queue)
        }
    }

    mutating func styleCode(_ change: StyleChange, inSheet offset: Int) throws(SpreadsheetError) -> CellEditQueue.StyleCode {
        switch change {
        case .keep: return .kept
        case .like(let cell): return .index(try styleIndex(of: cell, inSheet: offset))
        case .likeAdjusted(let cell, let adjustment):
            let base = try styleIndex(of: cell, inSheet: offset)
            try openStyles()
            do throws(PackageError) {
                return .index(try styles?.index(adjusting: base, by: adjustment) ?? base)
            } catch {
                throw SpreadsheetError(error)
            }
        case .set(let style):
            try openStyles()
            return .index(styles?.index(of: style) ?? 0)
        case .adjust(let adjustment):
            try openStyles()
            if let number = adjustmentNumbers[adjustment] { return .adjustment(number) }
            adjustments.append(adjustment)
            adjustmentNumbers[adjustment] = adjustments.count - 1
            return .adjustment(adjustments.count - 1)
        }
    }

    /// The style that a cell has in the file.
    mutating func styleIndex(of cell: CellReference, inSheet offset: Int) throws(SpreadsheetError) -> Int {
        try withDraft(offset) { (draft) throws(SpreadsheetError) in
            try relaying(sheet: draft.info.name) { () throws(PackageError) in
                try draft.outline.styleIndex(at: cell, columns: draft.columns)
            }
        }
    }

    mutating func openStyles() throws(SpreadsheetError) {
        guard styles == nil else { return }
        try refuseIfSigned()
        do throws(PackageError) {
            guard let stylesPart else {
                styles = try StylesEditor(StylesEditor.minimalPart, part: "xl/styles.xml")
                return
            }
            styles = try StylesEditor(EditablePart.bytes(package.read(stylesPart), part: stylesPart), part: stylesPart)
        } catch {
            throw SpreadsheetError(error)
        }
    }
}
