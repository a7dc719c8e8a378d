import OpenPackaging

/// What the workbook part says: its tabs and its epoch, with the parts that stand beside it.
struct WorkbookPart {
    var name: String
    var sheets: [SheetInfo] = []
    var is1904 = false
    /// Whether sheets may be neither added nor removed (workbookProtection, lockStructure).
    var isStructureProtected = false
    var relationships: Relationships

    init(in package: borrowing PackageReader, limits: WorkbookLimits) throws(SpreadsheetError) {
        do throws(PackageError) {
            name = try Self.locate(in: package)
            let relations = PartName.relationships(of: name)
            relationships =
                package.contains(relations)
                ? try Relationships(of: name, bytes: package.read(relations), limits: package.limits) : Relationships(of: name)
            var tabs: [(name: String, state: String?, id: String?)] = []
            let reader = try XMLPullReader(package.read(name), part: name, limits: package.limits)
            while let event = try reader.next() {
                guard event == .start else { continue }
                if reader.depth == 2, reader.isNamed("sheet") {
                    tabs.append((reader.attribute("name") ?? "", reader.attribute("state"), reader.attributeInAnyNamespace("id")))
                } else if reader.depth == 1, reader.isNamed("workbookPr") {
                    is1904 = ["1", "true", "on"].contains(reader.attribute("date1904") ?? "0")
                } else if reader.depth == 1, reader.isNamed("workbookProtection") {
                    isStructureProtected = ["1", "true", "on"].contains(reader.attribute("lockStructure") ?? "0")
                } else if reader.depth == 0, !reader.isNamed("workbook") {
                    throw PackageError(.notWorkbook, part: name, detail: "root element is \(reader.localName)")
                }
            }
            guard tabs.count <= limits.sheets else { throw PackageError(limit: "sheets", limits.sheets, part: name) }
            sheets = tabs.enumerated().map { offset, tab in
                Self.sheet(tab, at: offset, relationships, in: package)
            }
            guard sheets.contains(where: { $0.kind != .missing }) else {
                throw PackageError(.missingPart, part: name, detail: "the package has none of the workbook's sheets")
            }
        } catch {
            throw SpreadsheetError(error)
        }
    }

    /// A part beside the workbook, by the kind of its relationship.
    func part(_ kind: String, in package: borrowing PackageReader) -> String? {
        relationships.first(kind).flatMap { Self.part(of: $0, relationships, in: package) }
    }

    /// The part that a relationship points to. Some writers give the whole path without the slash that says so, as in
    /// `xl\worksheets\sheet1.xml`; it counts where the target as written leads nowhere.
    private static func part(
        of relationship: Relationships.Relationship, _ relationships: Relationships, in package: borrowing PackageReader
    ) -> String? {
        guard let part = relationships.part(of: relationship) else { return nil }
        if package.contains(part) { return part }
        return PartName.resolve(relationship.target, from: "").flatMap { package.contains($0) ? $0 : nil }
    }

    private static func sheet(
        _ tab: (name: String, state: String?, id: String?), at offset: Int, _ relationships: Relationships,
        in package: borrowing PackageReader
    ) -> SheetInfo {
        var info = SheetInfo(
            name: tab.name, offset: offset, visibility: tab.state.flatMap(SheetInfo.Visibility.init(rawValue:)) ?? .visible,
            kind: .missing, partName: "")
        guard let relationship = tab.id.flatMap({ relationships[$0] }),
            let part = part(of: relationship, relationships, in: package)
        else { return info }
        info.partName = part
        switch relationship.kind {
        case "chartsheet": info.kind = .chartsheet
        case "dialogsheet": info.kind = .dialogsheet
        case "xlMacrosheet", "xlIntlMacrosheet": info.kind = .macrosheet
        default: info.kind = .worksheet
        }
        return info
    }

    /// Finds the main part by the package's relationship, or else by its content type, and checks that it is a workbook.
    private static func locate(in package: borrowing PackageReader) throws(PackageError) -> String {
        if package.contains("mimetype") {
            let type = String(decoding: try package.read("mimetype"), as: UTF8.self)
            if type.hasPrefix("application/vnd.oasis") { throw PackageError(.openDocument, detail: type) }
        }
        let types =
            package.contains(ContentTypes.partName)
            ? try ContentTypes(bytes: package.read(ContentTypes.partName), limits: package.limits) : ContentTypes()
        var candidates: [String] = []
        if package.contains("_rels/.rels") {
            let root = try Relationships(of: "", bytes: package.read("_rels/.rels"), limits: package.limits)
            candidates += [root.part("officeDocument")].compactMap { $0 }
        }
        candidates += workbookTypes.flatMap { types.parts(ofType: $0) } + ["xl/workbook.xml"]
        guard let main = candidates.first(where: { package.contains($0) }) else {
            throw PackageError(.notWorkbook, detail: "the package has no workbook part")
        }
        try check(types[main] ?? "", of: main)
        return main
    }

    private static let workbookTypes = [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.ms-excel.addin.macroEnabled.main+xml",
    ]

    private static func check(_ type: String, of part: String) throws(PackageError) {
        if type.contains("ms-excel.sheet.binary") || PartName.fileExtension(part) == "bin" {
            throw PackageError(.binaryWorkbook, part: part, detail: type)
        }
        for (mark, name) in [
            ("wordprocessingml", "Word"), ("presentationml", "PowerPoint"), ("ms-word", "Word"), ("ms-powerpoint", "PowerPoint"),
            ("visio", "Visio"),
        ]
        where type.contains(mark) {
            throw PackageError(.otherDocument, part: part, detail: "\(name) document")
        }
    }
}
