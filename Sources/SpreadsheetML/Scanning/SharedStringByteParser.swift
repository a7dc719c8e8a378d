import OpenPackaging

/// Reads a shared string part as spreadsheet programs write it. What it does not understand it leaves to libxml2, which
/// then reads the part from its start.
struct SharedStringByteParser: ~Copyable {
    private var window: ByteWindow
    private var text = GrowingBytes<UInt8>()
    private let limits: WorkbookLimits
    private let part: String

    init(_ stream: consuming EntryStream, limits: WorkbookLimits, windowCapacity: Int = ByteWindow.standardCapacity) {
        part = stream.part
        window = ByteWindow(stream, capacity: windowCapacity, maximumCapacity: limits.textBytes * 2)
        self.limits = limits
    }

    /// The table; nil when the part holds something that is not understood.
    mutating func parse() throws(PackageError) -> SharedStringTable? {
        var table = SharedStringTable()
        var isInTable = false
        while true {
            do throws(ScanStop) {
                let scan = XMLScan(bytes: window.bytes, end: window.end, isComplete: window.isComplete)
                if !isInTable {
                    let tag = try scan.startTag("<sst", at: scan.prolog())
                    guard !tag.isEmpty else { throw .notUnderstood }
                    window.position = tag.end
                    isInTable = true
                    continue
                }
                if try !item(scan) { break }
            } catch {
                guard error == .needsMore, try window.refill() else { return nil }
                continue
            }
            try table.append(text.view, limits: limits, part: part)
        }
        guard try window.isBlankToTheEnd() else { return nil }
        return consume table
    }

    /// Scans one `si` into ``text``; false behind the table's end.
    @inline(__always)
    private mutating func item(_ scan: XMLScan) throws(ScanStop) -> Bool {
        let offset = scan.skipSpace(window.position)
        text.truncate(to: 0)
        if scan.matches("<si><t>", at: offset) {
            let start = offset + 7
            let (end, traits) = try scan.text(start)
            if traits.isEmpty, scan.matches("</t></si>", at: end) {
                text.append(scan.bytes + start, count: end - start)
                window.position = end + 9
                return true
            }
        } else if scan.matches("</sst>", at: offset) {
            window.position = offset + 6
            return false
        } else if scan.matches("<extLst", at: offset) {
            throw .notUnderstood
        }
        let tag = try scan.startTag("<si", at: offset)
        window.position =
            tag.isEmpty
            ? tag.end
            : try scan.richText(tag.end, closing: "</si>", to: &text, maximumDepth: limits.package.elementDepth)
        return true
    }
}
