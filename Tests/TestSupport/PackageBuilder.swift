import OpenPackaging

/// Makes minimal packages in memory.
package struct PackageBuilder {
    private var parts: [(name: String, bytes: [UInt8])] = []

    package init() {}

    /// A workbook with one worksheet part a sheet; `sheets` holds name and the XML inside `worksheet`.
    package static func workbook(
        _ sheets: [(name: String, xml: String)], sharedStrings: String? = nil, styles: String? = nil, workbookExtras: String = ""
    ) -> PackageBuilder {
        var builder = PackageBuilder()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        var overrides = #"<Override PartName="/xl/workbook.xml" ContentType="\#(types)sheet.main+xml"/>"#
        var tabs = ""
        var targets = ""
        for (offset, sheet) in sheets.enumerated() {
            let number = offset + 1
            overrides += #"<Override PartName="/xl/worksheets/sheet\#(number).xml" ContentType="\#(types)worksheet+xml"/>"#
            tabs += #"<sheet name="\#(sheet.name)" sheetId="\#(number)" r:id="rId\#(number)"/>"#
            targets +=
                #"<Relationship Id="rId\#(number)" Type="\#(relations)/worksheet" Target="worksheets/sheet\#(number).xml"/>"#
            builder.add(
                "xl/worksheets/sheet\(number).xml",
                #"<worksheet xmlns="\#(main)" xmlns:r="\#(relations)">\#(sheet.xml)</worksheet>"#)
        }
        for (xml, file, kind) in [(sharedStrings, "sharedStrings", "sst"), (styles, "styles", "styleSheet")] {
            guard let xml else { continue }
            targets += #"<Relationship Id="\#(file)" Type="\#(relations)/\#(file)" Target="\#(file).xml"/>"#
            overrides += #"<Override PartName="/xl/\#(file).xml" ContentType="\#(types)\#(file)+xml"/>"#
            builder.add("xl/\(file).xml", #"<\#(kind) xmlns="\#(main)">\#(xml)</\#(kind)>"#)
        }
        builder.add(
            "xl/workbook.xml",
            #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)">\#(workbookExtras)<sheets>\#(tabs)</sheets></workbook>"#)
        builder.add(
            "xl/_rels/workbook.xml.rels", #"<Relationships xmlns="\#(Relationships.namespace)">\#(targets)</Relationships>"#)
        builder.add(
            "_rels/.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" "#
                + #"Type="\#(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#)
        builder.add(
            "[Content_Types].xml",
            #"<Types xmlns="\#(ContentTypes.namespace)"><Default Extension="xml" ContentType="application/xml"/>"#
                + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
                + overrides + "</Types>")
        return builder
    }

    /// Adds a part, or puts it in place of one with the same name.
    package mutating func add(_ name: String, _ xml: String) { add(name, bytes: Array(xml.utf8)) }

    package mutating func add(_ name: String, bytes: [UInt8]) {
        parts.removeAll { $0.name == name }
        parts.append((name, bytes))
    }

    package mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

    /// The package with one of its parts rewritten.
    package static func editing(_ bytes: [UInt8], _ name: String, _ edit: (String) -> String) throws -> [UInt8] {
        let reader = try PackageReader(bytes: bytes)
        var builder = PackageBuilder()
        for entry in reader.entryNames {
            let part = try reader.read(entry)
            builder.add(entry, bytes: entry == name ? Array(edit(String(decoding: part, as: UTF8.self)).utf8) : part)
        }
        return try builder.build()
    }

    /// The archive's bytes.
    package func build() throws -> [UInt8] {
        var writer = try PackageWriter(level: 1)
        for part in parts { try writer.add(part.name, part.bytes) }
        return try writer.finish()
    }
}
