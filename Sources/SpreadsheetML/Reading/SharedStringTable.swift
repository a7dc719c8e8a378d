import OpenPackaging

/// The workbook's shared strings (ECMA-376 Part 1, 18.4.9) in one run of bytes: no object for each string.
struct SharedStringTable: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each string ends in ``bytes``.
    private(set) var ends: [Int] = []

    init() {}

    var count: Int { ends.count }

    /// The bytes of a string; nil when the table is too short.
    func range(_ index: Int) -> Range<Int>? {
        guard index >= 0, index < ends.count else { return nil }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    subscript(index: Int) -> String? { range(index).map { String(decoding: bytes[$0], as: UTF8.self) } }

    /// Adds the string whose XML text is `text`, and empties it for the next one.
    mutating func append(_ text: inout [UInt8], limits: WorkbookLimits, part: String) throws(PackageError) {
        XString.decode(&text)
        try text.withUnsafeBufferPointer { view throws(PackageError) in
            try append(UnsafeRawBufferPointer(view), limits: limits, part: part)
        }
        text.removeAll(keepingCapacity: true)
    }

    /// Adds a string whose escapes are resolved.
    mutating func append(_ text: UnsafeRawBufferPointer, limits: WorkbookLimits, part: String) throws(PackageError) {
        if text.count > limits.textBytes { throw PackageError(limit: "textBytes", limits.textBytes, part: part) }
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        if ends.count > limits.sharedStrings { throw PackageError(limit: "sharedStrings", limits.sharedStrings, part: part) }
        if bytes.count > limits.sharedStringBytes {
            throw PackageError(limit: "sharedStringBytes", limits.sharedStringBytes, part: part)
        }
    }
}

extension SharedStringTable {
    init(reading part: String, from package: borrowing PackageReader, limits: WorkbookLimits) throws(PackageError) {
        var parser = SharedStringByteParser(try package.stream(part), limits: limits)
        if let table = try parser.parse() { self = table } else { try self.init(pulling: part, from: package, limits: limits) }
    }

    /// Reads the part with libxml2: whatever encoding, prefixes or rarities it has.
    init(pulling part: String, from package: borrowing PackageReader, limits: WorkbookLimits) throws(PackageError) {
        self.init()
        var text: [UInt8] = []
        let reader = try XMLPullReader(package.stream(part), limits: package.limits)
        while let event = try reader.next() {
            guard event == .start, reader.isNamed("si") else { continue }
            try RichText.append(to: &text, from: reader)
            try append(&text, limits: limits, part: part)
        }
    }
}

/// `si` and `is` (ECMA-376 Part 1, 18.4.8 and 18.3.1.53): plain text or runs.
enum RichText {
    /// Appends the text of the element whose start was the last event: `t` and `r/t`, never the phonetic `rPh`.
    static func append(to bytes: inout [UInt8], from reader: borrowing XMLPullReader) throws(PackageError) {
        let outside = reader.depth
        var textDepth = -1
        while let event = try reader.next() {
            switch event {
            case .start where reader.isNamed("rPh"): try reader.skipElement()
            case .start where reader.isNamed("t"): textDepth = reader.depth
            case .start: break
            case .text: if textDepth >= 0 { reader.appendText(to: &bytes) }
            case .end:
                if reader.depth == textDepth { textDepth = -1 }
                if reader.depth == outside { return }
            }
        }
    }
}
