import OpenPackaging

@testable import SpreadsheetML

/// The byte scanners hand over what libxml2 hands over, or step aside for it.
enum AgreementFuzzing {
    /// The first byte sets the size of the scanner's window, the rest is the worksheet part.
    static func runSheet(_ bytes: [UInt8]) {
        guard let first = bytes.first, let package = package(bytes.dropFirst()) else { return }
        var fast = RecordList()
        guard let outcome = try? fast.scan(package, window: 17 + Int(first), limits: ArchiveFuzzing.limits) else { return }
        var slow = RecordList()
        let isSound = (try? slow.pull(package, limits: ArchiveFuzzing.limits)) != nil
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
}
