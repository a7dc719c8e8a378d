import OpenPackaging

extension WorkbookEditor {
    private static let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"

    /// Puts a sheet behind the others, or in the place of the worksheet that has its name.
    ///
    /// Whoever annotates twice replaces the sheet of the first time, and nothing changes if it says the same. The active sheet stays active.
    /// The sheet may have what a worksheet can have except charts' cached values and validation lists that need a sheet of their own.
    public mutating func appendSheet(_ content: WorksheetContent) throws(SpreadsheetError) {
        try refuseIfSigned()
        try WorksheetValidation.checkNames([content])
        try WorksheetValidation.check(content)
        let existing = offset(ofSheet: content.name)
        if let existing, sheets[existing].kind != .worksheet {
            throw SpreadsheetError(
                .invalidSheetName, sheet: content.name, detail: "the name is taken by a \(sheets[existing].kind)")
        }
        guard existing != nil || !workbook.isStructureProtected else {
            throw SpreadsheetError(.structureProtected, sheet: content.name, detail: "the workbook's structure is locked")
        }
        try openStyles()
        guard let styles else { return }
        let oldParts = try existing.map { (offset) throws(SpreadsheetError) in try attachedParts(ofSheet: offset) } ?? []
        let isStrict = try relayed { (editor) throws(PackageError) in try editor.workbookMarkup().isStrict }

        var resources = AddedSheetResources(styles: styles, taken: Set(package.entryNames).subtracting(oldParts))
        let partName = existing.map { sheets[$0].partName } ?? resources.partName("xl/worksheets/sheet", ".xml")
        let attachments = try SheetAttachments(of: content, partName: partName, resources: &resources)
        let bytes = try content.part(links: attachments.links, resources: &resources)
        self.styles = resources.styles
        if let existing { drafts[existing] = nil }

        do throws(PackageError) {
            if existing == nil { try addTab(content, partName: partName) }
            let markup = try workbookMarkup()
            let splices = try markup.settingNames(
                content.printNames + content.definedNames, ofSheet: existing ?? sheets.count - 1)
            if !splices.isEmpty { workbookBytes = Splice.apply(splices, to: markup.scanner.bytes) }
            try put(partName, isStrict ? StrictNamespaces.translate(bytes) : bytes)
            let parts = attachments.parts
            for name in oldParts where !parts.contains(where: { $0.name == name }) {
                try package.remove(name)
                try contentTypes.withdraw(name)
            }
            if parts.contains(where: { $0.contentType == nil }) {
                try contentTypes.declareDefault(
                    extension: "rels", as: "application/vnd.openxmlformats-package.relationships+xml")
            }
            for part in parts {
                try put(part.name, isStrict ? StrictNamespaces.translate(part.bytes) : part.bytes)
                try declare(part)
            }
        } catch {
            throw SpreadsheetError(error, sheet: content.name)
        }
    }

    private mutating func addTab(_ content: WorksheetContent, partName: String) throws(PackageError) {
        let markup = try workbookMarkup()
        let office =
            markup.isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let id = try workbook.relationships.append(
            type: office + "/worksheet", target: PartName.relativeTarget(partName, from: workbook.name))
        try put(workbook.relationships)
        try contentTypes.declare(partName, as: Self.sheetType)
        workbookBytes = Splice.apply(
            [try markup.appendingSheet(named: content.name, relationship: id)], to: markup.scanner.bytes)
        try addTitle(content.name)
        workbook.sheets.append(
            SheetInfo(
                name: content.name, offset: sheets.count, visibility: content.isHidden ? .hidden : .visible, kind: .worksheet,
                partName: partName))
    }

    /// Tells the extended properties of the new tab, if the package has them. They are for show: a part that cannot be read stays.
    private mutating func addTitle(_ name: String) throws(PackageError) {
        let part = "docProps/app.xml"
        guard package.contains(part) else { return }
        let count = sheets.count { $0.kind == .worksheet }
        let bytes = try EditablePart.bytes(package.read(part), part: part)
        if let titled = try? SheetTitles.appending(name, worksheetCount: count, to: bytes, part: part), titled != bytes {
            try put(part, titled)
        }
    }

    private mutating func declare(_ part: SerializedPart) throws(PackageError) {
        guard let type = part.contentType else { return }
        if part.name.hasSuffix(".xml") {
            try contentTypes.declare(part.name, as: type)
        } else {
            try contentTypes.declareDefault(extension: PartName.fileExtension(part.name), as: type)
        }
    }

    /// The parts that only this sheet refers to directly, with its relationships.
    private func attachedParts(ofSheet offset: Int) throws(SpreadsheetError) -> [String] {
        let name = sheets[offset].partName
        let list = PartName.relationships(of: name)
        guard package.contains(list) else { return [] }
        return try relayed { (editor) throws(PackageError) in
            let relationships = try Relationships(of: name, bytes: editor.package.read(list))
            let own = relationships.all.filter { ["comments", "vmlDrawing", "table"].contains($0.kind) }
            return [list] + own.compactMap { relationships.part(of: $0) }.filter { editor.package.contains($0) }
        }
    }

    /// Looks something up and tells the package's failure as the workbook's.
    private func relayed<Result>(
        _ body: (borrowing WorkbookEditor) throws(PackageError) -> Result
    ) throws(SpreadsheetError) -> Result {
        do throws(PackageError) {
            return try body(self)
        } catch {
            throw SpreadsheetError(error)
        }
    }
}
