import OpenPackaging

/// Turns the sheets of a new workbook into the parts of a package.
final class WorkbookAssembly {
    private static let spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    private let sheets: [QueuedSheet]
    private let properties: DocumentProperties
    private let definedNames: [DefinedName]
    private let activeSheet: Int
    private let resources: WorkbookResources
    var sharesStreamedText = false
    /// What went wrong while a part was produced; the package itself can only say that producing it failed.
    private(set) var failure: SpreadsheetError?

    init(
        sheets: [QueuedSheet], properties: DocumentProperties, definedNames: [DefinedName], activeSheet: Int,
        plainStyle: CellStyle
    ) {
        self.sheets = sheets
        self.properties = properties
        self.definedNames = definedNames
        let visible = sheets.indices.first { !sheets[$0].content.isHidden } ?? 0
        let isShown = sheets.indices.contains(activeSheet) && !sheets[activeSheet].content.isHidden
        self.activeSheet = isShown ? activeSheet : visible
        resources = WorkbookResources(sheets: sheets.map(\.content), plainStyle: plainStyle)
    }

    /// Refuses what Excel would not open, before a byte is written.
    func prepare() throws(SpreadsheetError) {
        guard sheets.contains(where: { !$0.content.isHidden }) else {
            throw SpreadsheetError(.invalidContent, detail: "no visible sheet")
        }
        try WorksheetValidation.checkNames(sheets.map(\.content))
        for sheet in sheets { try WorksheetValidation.check(sheet.content) }
    }

    func addParts(to package: inout PackageWriter) throws(PackageError) {
        let plans: [SheetPlan]
        do throws(SpreadsheetError) {
            plans = try makePlans()
        } catch {
            failure = error
            throw PackageError(.io, detail: error.detail)
        }
        let contents = plans.map(\.draft.content)
        let workbook = NewWorkbookPart(
            sheets: contents, partNames: plans.map(\.partName), definedNames: definedNames, activeSheet: activeSheet)
        let attachments = plans.flatMap(\.attachments.parts)
        try package.add(ContentTypes.partName, contentTypes(of: plans, attachments))
        let propertyParts = DocumentPropertiesParts(properties, sheetNames: contents.map(\.name))
        let root = RelationshipList.package(workbook: "xl/workbook.xml")
        try package.add(root.name, root.bytes)
        try package.add("docProps/app.xml", propertyParts.app)
        try package.add("docProps/core.xml", propertyParts.core)
        try package.add("xl/workbook.xml", workbook.part)
        try package.add(workbook.relationships.name, workbook.relationships.bytes)
        try package.add("xl/theme/theme1.xml", ThemePart.bytes)
        for part in attachments {
            if part.isCompressed { try package.add(part.name, part.bytes) } else { try package.addStored(part.name, part.bytes) }
        }
        for plan in plans { try addSheet(plan, to: &package) }
        // Last, when all cells have asked for their texts and styles.
        try addSharedStrings(to: &package)
        let resources = resources
        try package.addStream("xl/styles.xml") { (bytes: inout [UInt8]) throws(PackageError) in
            bytes += resources.styles.part()
            return false
        }
    }

    private struct SheetPlan {
        var draft: QueuedSheet
        var partName: String
        var attachments: SheetAttachments
        var head: [UInt8]
        var tail: [UInt8]
    }

    private func makePlans() throws(SpreadsheetError) -> [SheetPlan] {
        var plans: [SheetPlan] = []
        for (offset, draft) in sheets.enumerated() { plans.append(try plan(draft, isSelected: offset == activeSheet)) }
        if let lists = resources.listSheet {
            plans.append(try plan(QueuedSheet(content: lists, next: nil), isSelected: false))
        }
        return plans
    }

    private func plan(_ draft: QueuedSheet, isSelected: Bool) throws(SpreadsheetError) -> SheetPlan {
        var resources = resources
        let name = resources.partName("xl/worksheets/sheet", ".xml")
        let attachments = try SheetAttachments(of: draft.content, partName: name, resources: &resources)
        return SheetPlan(
            draft: draft, partName: name, attachments: attachments,
            head: draft.content.headMarkup(isSelected: isSelected, resources: &resources),
            tail: try draft.content.tailMarkup(links: attachments.links, resources: &resources))
    }

    private func addSheet(_ plan: SheetPlan, to package: inout PackageWriter) throws(PackageError) {
        let stream = WorksheetStream(
            plan.draft, head: plan.head, tail: plan.tail, resources: resources, sharesText: sharesStreamedText)
        let name = plan.draft.content.name
        try package.addStream(plan.partName) { [self] (bytes: inout [UInt8]) throws(PackageError) in
            do throws(SpreadsheetError) {
                return try stream.next(&bytes)
            } catch {
                var error = error
                if error.sheet == nil { error.sheet = name }
                failure = error
                throw PackageError(.io, detail: error.detail)
            }
        }
    }

    private func addSharedStrings(to package: inout PackageWriter) throws(PackageError) {
        let resources = resources
        var next = -1
        try package.addStream("xl/sharedStrings.xml") { (bytes: inout [UInt8]) throws(PackageError) in
            if next < 0 {
                resources.strings.appendHead(to: &bytes)
                next = 0
            }
            while next < resources.strings.count, bytes.count < 1 << 16 {
                resources.strings.appendItem(next, to: &bytes)
                next += 1
            }
            guard next == resources.strings.count else { return true }
            bytes.append(contentsOf: "</sst>".utf8)
            return false
        }
    }

    private func contentTypes(of plans: [SheetPlan], _ attachments: [SerializedPart]) -> [UInt8] {
        var xml = XMLWriter()
        xml.declaration()
        xml.start("Types", [("xmlns", ContentTypes.namespace)])
        var defaults = [
            "rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml",
        ]
        for part in attachments where !part.name.hasSuffix(".xml") {
            if let type = part.contentType { defaults[PartName.fileExtension(part.name)] = type }
        }
        for (name, type) in defaults.sorted(by: { $0.key < $1.key }) {
            xml.empty("Default", [("Extension", name), ("ContentType", type)])
        }
        var overrides = [
            ("xl/workbook.xml", Self.spreadsheetType + "sheet.main+xml"),
            ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ("xl/sharedStrings.xml", Self.spreadsheetType + "sharedStrings+xml"),
            ("xl/styles.xml", Self.spreadsheetType + "styles+xml"),
        ]
        overrides += plans.map { ($0.partName, Self.spreadsheetType + "worksheet+xml") }
        overrides += attachments.compactMap { part in
            part.name.hasSuffix(".xml") ? part.contentType.map { (part.name, $0) } : nil
        }
        for (name, type) in overrides { xml.empty("Override", [("PartName", "/" + name), ("ContentType", type)]) }
        xml.end("Types")
        return xml.bytes
    }
}
