import OpenPackaging

/// The two parts with a package's properties (ECMA-376 Part 2, 8.3; Part 1, 22.2).
struct DocumentPropertiesParts {
    let app: [UInt8]
    let core: [UInt8]

    init(_ properties: DocumentProperties, sheetNames: [String]) {
        app = Self.app(properties, sheetNames)
        core = Self.core(properties)
    }

    private static func app(_ properties: DocumentProperties, _ sheetNames: [String]) -> [UInt8] {
        var xml = XMLWriter()
        xml.declaration()
        xml.start(
            "Properties",
            [
                ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"),
                ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
            ])
        xml.element("Application", text: "Taizhang")
        xml.raw("<HeadingPairs><vt:vector size=\"2\" baseType=\"variant\"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>")
        xml.raw("<vt:variant><vt:i4>\(sheetNames.count)</vt:i4></vt:variant></vt:vector></HeadingPairs>")
        xml.raw("<TitlesOfParts><vt:vector size=\"\(sheetNames.count)\" baseType=\"lpstr\">")
        for name in sheetNames { xml.element("vt:lpstr", text: name) }
        xml.raw("</vt:vector></TitlesOfParts>")
        if let company = properties.company { xml.element("Company", text: company) }
        xml.end("Properties")
        return xml.bytes
    }

    private static func core(_ properties: DocumentProperties) -> [UInt8] {
        var xml = XMLWriter()
        xml.declaration()
        xml.start(
            "cp:coreProperties",
            [
                ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ])
        let texts = [
            ("dc:title", properties.title), ("dc:subject", properties.subject), ("dc:creator", properties.creator),
            ("cp:keywords", properties.keywords), ("dc:description", properties.description),
            ("cp:lastModifiedBy", properties.creator),
        ]
        for (element, text) in texts { if let text { xml.element(element, text: text) } }
        for (element, date) in [("dcterms:created", properties.created), ("dcterms:modified", properties.modified)] {
            if let date { xml.element(element, [("xsi:type", "dcterms:W3CDTF")], text: date) }
        }
        xml.end("cp:coreProperties")
        return xml.bytes
    }
}
