import OpenPackaging

/// The part of a data bar that came with Excel 2010 ([MS-XLSX] 2.6.30 CT_DataBar): a solid fill, and an axis where numbers fall below
/// zero. Without it Excel lets every bar fade to white, so that its end, which is what it says, cannot be seen.
///
/// The rule stays a classic one for every other reader; the two find each other by an id.
struct DataBarExtension {
    static let namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    private static let formulaNamespace = "http://schemas.microsoft.com/office/excel/2006/main"

    let id: String
    private let ranges: [CellRange]
    private let bounds: [ConditionalFormat.Bound]

    /// Nil for other rules. The id is made of the sheet's name and the rule's priority, so the same sheet is the same bytes.
    init?(_ format: ConditionalFormat, priority: Int, sheet: String) {
        guard case .dataBar(_, let least, let greatest) = format.rule, !format.ranges.isEmpty else { return nil }
        ranges = format.ranges
        bounds = [least, greatest]
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in sheet.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let (name, number) = (Self.hexadecimal(hash, digits: 16), Self.hexadecimal(UInt64(priority), digits: 12))
        id = "{\(name.prefix(8))-\(name.dropFirst(8).prefix(4))-\(name.suffix(4))-0000-\(number)}"
    }

    /// The extension of the classic rule that names this one.
    func appendReference(to xml: inout XMLWriter) {
        xml.start("extLst")
        xml.start("ext", [("xmlns:x14", Self.namespace), ("uri", "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}")])
        xml.element("x14:id", text: id)
        xml.end("ext")
        xml.end("extLst")
    }

    /// The extension list of a worksheet, its last element.
    static func append(_ bars: [DataBarExtension], to xml: inout XMLWriter) {
        guard !bars.isEmpty else { return }
        xml.start("extLst")
        xml.start("ext", [("xmlns:x14", namespace), ("uri", "{78C0D931-6437-407d-A8EE-F0AAD7539E65}")])
        xml.start("x14:conditionalFormattings")
        for bar in bars { bar.append(to: &xml) }
        xml.end("x14:conditionalFormattings")
        xml.end("ext")
        xml.end("extLst")
    }

    private func append(to xml: inout XMLWriter) {
        xml.start("x14:conditionalFormatting", [("xmlns:xm", Self.formulaNamespace)])
        xml.start("x14:cfRule", [("type", "dataBar"), ("id", id)])
        xml.start("x14:dataBar", [("minLength", "0"), ("maxLength", "100"), ("gradient", "0")])
        for bound in bounds {
            let (type, value) = bound.threshold
            if let value {
                xml.start("x14:cfvo", [("type", type)])
                xml.element("xm:f", text: value)
                xml.end("x14:cfvo")
            } else {
                xml.empty("x14:cfvo", [("type", type)])
            }
        }
        xml.empty("x14:negativeFillColor", [("rgb", "FFFF0000")])
        xml.empty("x14:axisColor", [("rgb", "FF000000")])
        xml.end("x14:dataBar")
        xml.end("x14:cfRule")
        xml.element("xm:sqref", text: ranges.map(\.description).joined(separator: " "))
        xml.end("x14:conditionalFormatting")
    }

    private static func hexadecimal(_ number: UInt64, digits: Int) -> String {
        let text = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
