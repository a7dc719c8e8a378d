/// The namespaces of ISO/IEC 29500 Strict, for parts that join a workbook written in them.
enum StrictNamespaces {
    private static let pairs = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    ]

    /// The part with its attribute values renamed. Only values that begin with a namespace change, never text.
    static func translate(_ bytes: [UInt8]) -> [UInt8] {
        pairs.reduce(bytes) { bytes, pair in
            let old = Array("\"\(pair.0)".utf8)
            let new = Array("\"\(pair.1)".utf8)
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            var copied = 0
            var index = 0
            while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
                index = quote + 1
                guard bytes[quote...].starts(with: old) else { continue }
                output += bytes[copied..<quote] + new
                copied = quote + old.count
                index = copied
            }
            return output + bytes[copied...]
        }
    }
}
