import OpenPackaging

@testable import SpreadsheetML

/// The byte scanners hand over what libxml2 hands over, or step aside for it.
enum AgreementFuzzing {
    /// The first byte sets the size of the scanner's window, the rest is the worksheet part.
    static func runSheet(_ bytes: [UInt8]) {
        guard let first = bytes.first, let package = package(bytes.dropFirst()) else { return }
        var fast = RecordList()
        guard let outcome = try? scan(package, window: 17 + Int(first), into: &fast) else { return }
        var slow = RecordList()
        let isSound = (try? pull(package, into: &slow)) != nil
        switch outcome {
        case .finished:
            promise(isSound, "libxml2 refuses what the scanner read")
            promise(fast.records == slow.records, "the scanner read other records")
        case .stopped(let delivered):
            promise(delivered == fast.records.count, "the scanner miscounts")
            if isSound { promise(fast.records[...] == slow.records.prefix(delivered), "the scanner began otherwise") }
        }
    }

    /// The first byte sets the size of the scanner's window, the rest is the shared string part.
    static func runStrings(_ bytes: [UInt8]) {
        guard let first = bytes.first, let package = package(bytes.dropFirst()), let stream = try? package.stream("part") else {
            return
        }
        var parser = SharedStringByteParser(stream, limits: ArchiveFuzzing.limits, windowCapacity: 17 + Int(first))
        guard let found = try? texts(parser.parse()) else { return }
        let expected = try? texts(SharedStringTable(pulling: "part", from: package, limits: ArchiveFuzzing.limits))
        promise(found == expected, "the scanner read other strings")
    }

    private static func texts(_ table: consuming SharedStringTable?) -> [String?]? {
        guard let table else { return nil }
        return (0..<table.count).map { table[$0] }
    }

    private static func package(_ part: ArraySlice<UInt8>) -> PackageReader? {
        try? PackageReader(bytes: StoredZip([.init("part", Array(part))]).build(), limits: ArchiveFuzzing.limits.package)
    }

    private static func scan(
        _ package: borrowing PackageReader, window: Int, into list: inout RecordList
    ) throws -> SheetByteParser.Outcome {
        var parser = SheetByteParser(
            try package.stream("part"), sheet: "S", limits: ArchiveFuzzing.limits, windowCapacity: window)
        return try parser.parse(into: &list)
    }

    private static func pull(_ package: borrowing PackageReader, into list: inout RecordList) throws {
        var parser = try SheetPullParser(package.stream("part"), sheet: "S", limits: ArchiveFuzzing.limits)
        try parser.parse(into: &list)
    }
}

/// Writes every record of a sheet down as text.
private struct RecordList: SheetHandler {
    var records: [String] = []

    mutating func handle(_ cell: borrowing CellRecord) {
        let value = cell.hasValue ? String(decoding: cell.value, as: UTF8.self) : "nil"
        let formula = cell.formula.map { "\($0.kind) \($0.sharedIndex) \(String(decoding: $0.text, as: UTF8.self))" } ?? ""
        records.append("\(cell.reference) \(cell.kind) \(cell.styleIndex) \(value) | \(formula)")
    }

    mutating func handle(_ row: RowRecord) { records.append("\(row)") }
    mutating func handle(_ column: ColumnRecord) { records.append("\(column)") }
    mutating func handle(_ merge: CellRange) { records.append("\(merge)") }
}
