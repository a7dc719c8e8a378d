import OpenPackaging

extension WorkbookEditor {
    /// The workbook with all edits in it; the original bytes when there are none or they change nothing.
    public consuming func finish() throws(SpreadsheetError) -> [UInt8] {
        for offset in drafts.keys.sorted() { try writeSheet(offset) }
        do throws(PackageError) {
            try writeStyles()
            if let workbookBytes { try put(workbook.name, workbookBytes) }
            if contentTypesChanged { try put(ContentTypes.partName, contentTypes.bytes) }
            return try package.finish()
        } catch {
            throw SpreadsheetError(error)
        }
    }

    /// Writes a part unless it says the same already, so that edits without effect leave the package alone.
    mutating func put(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        if package.contains(name), try package.read(name) == bytes { return }
        try package.put(name, bytes)
    }

    /// The workbook part as it stands with the changes so far.
    func workbookMarkup() throws(PackageError) -> WorkbookMarkup {
        let bytes =
            if let workbookBytes { workbookBytes } else {
                try EditablePart.bytes(package.read(workbook.name), part: workbook.name)
            }
        return try WorkbookMarkup(bytes, part: workbook.name)
    }

    /// Writes a relationships part. Packages whose relationships are all declared one by one lack the default for new ones.
    mutating func put(_ relationships: Relationships) throws(PackageError) {
        try put(PartName.relationships(of: relationships.source), relationships.bytes)
        try contentTypes.declareDefault(
            extension: "rels", as: "application/vnd.openxmlformats-package.relationships+xml")
    }

    private mutating func writeSheet(_ offset: Int) throws(SpreadsheetError) {
        guard var draft = drafts.removeValue(forKey: offset) else { return }
        do throws(PackageError) {
            draft.queue.sort()
            var splices = try draft.recordSplices()
            try writeNotes(of: &draft, into: &splices)
            let changes = draft.rowChanges
            if !changes.isEmpty || !splices.isEmpty {
                let (part, formulas) = try splice(draft, changes, splices)
                draft.release()
                if !part.isUnchanged { try package.replace(draft.info.partName, with: part) }
                try forget(formulas, ofSheetAt: offset)
            }
            if draft.relationshipsChanged {
                try put(draft.relationships)
            }
        } catch {
            throw SpreadsheetError(error, sheet: draft.info.name)
        }
    }

    /// The sheet's part with its edits, and the cells whose formula they overwrite.
    private mutating func splice(
        _ draft: SheetDraft, _ changes: [WorksheetSplicer.RowChange], _ others: [Splice]
    ) throws(PackageError) -> (SplicedPart, [CellReference]) {
        var splicer = WorksheetSplicer(draft.outline, queue: draft.queue, columns: draft.columns)
        try splicer.write(changes, and: others) { (current, edit) throws(PackageError) in
            let index = try self.styleIndex(from: current, edit.style)
            return edit.isQuoted ? self.styles?.index(quoting: index) ?? index : index
        }
        let formulas = splicer.overwrittenFormulas
        return (splicer.finish(), formulas)
    }

    private mutating func styleIndex(from current: Int, _ change: CellEditQueue.StyleCode) throws(PackageError) -> Int {
        if change == .kept { return current }
        guard let number = change.adjustmentNumber else { return Int(change.raw) }
        return try styles?.index(adjusting: current, by: adjustments[number]) ?? current
    }

    private mutating func writeNotes(of draft: inout SheetDraft, into splices: inout [Splice]) throws(PackageError) {
        guard var notes = draft.notes else { return }
        let sheet = draft
        try notes.placeBoxes(columnWidth: sheet.columns.width) { (row) throws(PackageError) in try sheet.height(ofRow: row) }
        try put(notes.commentsPart, notes.comments.finish())
        try put(notes.drawingPart, notes.drawing.finish())
        if notes.isNewComments {
            try contentTypes.declare(notes.commentsPart, as: CommentsEditor.contentType)
            _ = try draft.relationships.append(
                type: draft.outline.relationshipNamespace + "/comments",
                target: PartName.relativeTarget(notes.commentsPart, from: draft.info.partName),
                avoiding: draft.outline.referredIDs)
        }
        if notes.isNewDrawing {
            try contentTypes.declareDefault(extension: "vml", as: NoteDrawingEditor.contentType)
            let id = try draft.relationships.append(
                type: draft.outline.relationshipNamespace + "/vmlDrawing",
                target: PartName.relativeTarget(notes.drawingPart, from: draft.info.partName), avoiding: draft.outline.referredIDs
            )
            splices.append(draft.outline.reference("legacyDrawing", to: id))
        }
    }

    private mutating func writeStyles() throws(PackageError) {
        guard let styles else { return }
        let bytes = styles.finish()
        if let stylesPart {
            try put(stylesPart, bytes)
            return
        }
        let part = "xl/styles.xml"
        try put(part, bytes)
        try contentTypes.declare(part, as: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
        _ = try workbook.relationships.append(
            type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
            target: PartName.relativeTarget(part, from: workbook.name))
        try put(workbook.relationships)
    }

    /// Takes cells that no longer hold a formula out of the calculation chain; an empty chain is removed.
    private mutating func forget(_ formulas: [CellReference], ofSheetAt offset: Int) throws(PackageError) {
        guard !formulas.isEmpty, let part = workbook.relationships.part("calcChain"), package.contains(part) else { return }
        let id = try workbookMarkup().sheetIdentifiers
        guard id.indices.contains(offset) else { return }
        let chain = try EditablePart.bytes(package.read(part), part: part)
        if let rest = try CalculationChain.removing(Set(formulas), ofSheet: id[offset], from: chain, part: part) {
            try put(part, rest)
        } else {
            try package.remove(part)
            try contentTypes.withdraw(part)
            if let id = workbook.relationships.first("calcChain")?.id { try workbook.relationships.withdraw(id) }
            try put(workbook.relationships)
        }
    }
}

extension CellEditQueue.StyleCode {
    /// The number of an adjustment, if it is one.
    var adjustmentNumber: Int? { raw <= -2 ? Int(-2 - raw) : nil }
}
