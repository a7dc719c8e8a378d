import OpenPackaging

/// The workbook's shared strings (ECMA-376 Part 1, 18.4.9) in one run of bytes: no object for each string.
struct SharedStringTable: ~Copyable {
    private var bytes = GrowingBytes<UInt8>()
    /// Where each string ends in ``bytes``; 32 bits are enough for ``maximumBytes``.
    private var ends = GrowingBytes<UInt32>()

    private static let maximumBytes = Int(UInt32.max)

    init() {}

    var count: Int { ends.count }

    /// The bytes of a string, valid as long as the table; nil when the table is too short.
    @inline(__always)
    func view(_ index: Int) -> UnsafeRawBufferPointer? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : Int(ends.base[index - 1])
        return UnsafeRawBufferPointer(start: bytes.base + start, count: Int(ends.base[index]) - start)
    }

    subscript(index: Int) -> String? { view(index).map { String(decoding: $0, as: UTF8.self) } }

    /// Adds a string whose escapes are resolved.
    @inline(__always)
    mutating func append(_ text: UnsafeRawBufferPointer, limits: WorkbookLimits, part: String) throws(PackageError) {
        let total = bytes.count + text.count
        guard text.count <= limits.textBytes, ends.count < limits.sharedStrings,
            total <= min(limits.sharedStringBytes, Self.maximumBytes)
        else { throw crossed(text.count, limits, part) }
        bytes.append(text)
        ends.append(UInt32(total))
    }

    private func crossed(_ length: Int, _ limits: WorkbookLimits, _ part: String) -> PackageError {
        if length > limits.textBytes { return PackageError(limit: "textBytes", limits.textBytes, part: part) }
        if ends.count >= limits.sharedStrings { return PackageError(limit: "sharedStrings", limits.sharedStrings, part: part) }
        return PackageError(limit: "sharedStringBytes", min(limits.sharedStringBytes, Self.maximumBytes), part: part)
    }
}

extension SharedStringTable {
    init(reading part: String, from package: borrowing PackageReader, limits: WorkbookLimits) throws(PackageError) {
        var parser = SharedStringByteParser(try package.stream(part), limits: limits)
        if let table = try parser.parse() {
            self = table
        } else {
            self = try SharedStringTable(pulling: part, from: package, limits: limits)
        }
    }

    /// Reads the part with libxml2: whatever encoding, prefixes or rarities it has.
    init(pulling part: String, from package: borrowing PackageReader, limits: WorkbookLimits) throws(PackageError) {
        var table = SharedStringTable()
        var text: [UInt8] = []
        let reader = try XMLPullReader(package.stream(part), limits: package.limits)
        while let event = try reader.next() {
            guard event == .start, reader.isNamed("si") else { continue }
            try RichText.append(to: &text, from: reader)
            XString.decode(&text)
            try text.withUnsafeBufferPointer { view throws(PackageError) in
                try table.append(UnsafeRawBufferPointer(view), limits: limits, part: part)
            }
            text.removeAll(keepingCapacity: true)
        }
        self = table
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
