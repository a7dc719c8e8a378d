import SpreadsheetML

/// A generator whose numbers depend on its seed alone.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A worksheet part as some program might have written it: prefixed or not, addresses left out, odd white space, comments between
/// elements, rows and cells without content.
struct RandomSheet {
    let xml: String
    /// What a reader should find, by address.
    private(set) var values: [CellReference: CellValue] = [:]
    /// The markup of each row, by number.
    private(set) var rows: [Int: String] = [:]

    init(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let prefix = Bool.random(using: &random) ? "" : "x:"
        let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let declaration = prefix.isEmpty ? "xmlns" : "xmlns:x"
        var body = ""
        var row = 0
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let skips = Bool.random(using: &random)
            row += skips ? Int.random(in: 2...3, using: &random) : 1
            let attribute = skips || Bool.random(using: &random) ? Self.attribute("r", "\(row)", &random) : ""
            var cells = ""
            var column = 0
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let jumps = Bool.random(using: &random)
                column += jumps ? Int.random(in: 2...4, using: &random) : 1
                let cell = CellReference(row: row, column: column)
                let address = jumps || Bool.random(using: &random) ? Self.attribute("r", cell.description, &random) : ""
                let (content, value) = Self.content(prefix, &random)
                values[cell] = value
                cells += Self.noise(&random) + "<\(prefix)c\(address)\(content)"
            }
            let markup = cells.isEmpty ? "<\(prefix)row\(attribute)/>" : "<\(prefix)row\(attribute)>\(cells)</\(prefix)row>"
            rows[row] = markup
            body += Self.noise(&random) + markup
        }
        let data = body.isEmpty ? "<\(prefix)sheetData/>" : "<\(prefix)sheetData>\(body)</\(prefix)sheetData>"
        xml =
            "<\(prefix)worksheet \(declaration)=\"\(namespace)\">\(Self.noise(&random))<\(prefix)cols/>\(data)<\(prefix)pageMargins/>"
            + "</\(prefix)worksheet>"
    }

    private static func attribute(_ name: String, _ value: String, _ random: inout SeededGenerator) -> String {
        [" \(name)=\"\(value)\"", "\n \(name)='\(value)'", " \(name) = \"\(value)\""].randomElement(using: &random) ?? ""
    }

    private static func noise(_ random: inout SeededGenerator) -> String {
        ["", "", "\n  ", "<!-- <row r=\"9\"><c> -->", "<?x <c/>?>"].randomElement(using: &random) ?? ""
    }

    /// The rest of a cell behind its address, and its value.
    private static func content(_ x: String, _ random: inout SeededGenerator) -> (String, CellValue?) {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: ("/>", nil)
        case 1: ("></\(x)c>", nil)
        case 2: (" ><\(x)v>7</\(x)v></\(x)c>", .number(7))
        case 3: (" t=\"str\"><\(x)v><![CDATA[<c>]]></\(x)v></\(x)c>", .string("<c>"))
        default: (" t='inlineStr' data=\">\"><\(x)is><\(x)t>甲&amp;乙</\(x)t></\(x)is></\(x)c>", .string("甲&乙"))
        }
    }
}
