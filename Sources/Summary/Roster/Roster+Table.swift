/// A table that is no roster.
public struct RosterError: Error, Hashable, Sendable {
    public enum Code: String, Sendable {
        /// No row names a column for units.
        case noHeader
        /// Nothing stands below the header.
        case noUnits
        /// A text that is neither CSV nor the simple YAML of a roster.
        case unreadable
    }

    public var code: Code
    /// One-based, where there is one.
    public var line: Int?

    public init(_ code: Code, line: Int? = nil) {
        self.code = code
        self.line = line
    }
}

extension Roster {
    /// Reads a table with the columns 党总支 and 支部 under any of their usual headings. A blank 党总支 continues the one above.
    public init(table: [[String]]) throws(RosterError) {
        guard let header = table.prefix(10).firstIndex(where: { Self.columns(of: $0) != nil }),
            let columns = Self.columns(of: table[header])
        else { throw RosterError(.noHeader) }
        var entries: [Entry] = []
        var parent: String?
        for row in table[(header + 1)...] {
            let named = columns.parent.flatMap { Self.text(row, $0) }
            parent = named ?? parent
            if let unit = Self.text(row, columns.unit) {
                entries.append(Entry(parent: columns.parent == nil ? nil : parent, unit: unit))
            } else if let named {
                entries.append(Entry(parent: nil, unit: named))
            }
        }
        guard !entries.isEmpty else { throw RosterError(.noUnits) }
        self.init(entries: entries)
    }

    private static let parentHeadings = ["党总支", "总支", "所属党总支", "党总支名称", "上级党组织", "上级党总支", "二级党组织"]
    private static let unitHeadings = ["支部", "党支部", "党支部名称", "支部名称", "单位", "单位名称", "报送单位", "党组织名称"]

    private static func columns(of row: [String]) -> (parent: Int?, unit: Int)? {
        let cells = row.map { String($0.filter { !$0.isWhitespace }) }
        let parent = cells.firstIndex(where: parentHeadings.contains)
        guard let unit = cells.firstIndex(where: unitHeadings.contains) ?? parent else { return nil }
        return (parent == unit ? nil : parent, unit)
    }

    private static func text(_ row: [String], _ column: Int) -> String? {
        guard column < row.count else { return nil }
        let text = row[column].split(whereSeparator: \.isWhitespace).joined()
        return text.isEmpty ? nil : text
    }
}

extension Roster {
    /// Reads CSV with a header line, or YAML of the form `机关党总支:` followed by `- 机关一支部` lines.
    public init(text: String) throws(RosterError) {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let first = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        if first.contains(",") || first.contains("，") || first.contains("\t") {
            try self.init(table: lines.map(Self.fields))
        } else {
            try self.init(outline: lines)
        }
    }

    private static func fields(_ line: String) -> [String] {
        var fields: [String] = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, character == "," || character == "，" || character == "\t" {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    private init(outline lines: [String]) throws(RosterError) {
        var entries: [Entry] = []
        var parent: String?
        var parentHasUnits = true
        for (offset, raw) in lines.enumerated() {
            let line = (raw.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? "")
                .split(whereSeparator: \.isWhitespace).joined()
            if line.isEmpty { continue }
            if line.hasPrefix("-") {
                entries.append(Entry(parent: parent, unit: String(line.dropFirst())))
                parentHasUnits = true
            } else if line.hasSuffix(":") || line.hasSuffix("：") || line.hasSuffix(":[]") {
                if let parent, !parentHasUnits { entries.append(Entry(parent: nil, unit: parent)) }
                parent = String(line.split(separator: line.contains("：") ? "：" : ":").first ?? "")
                parentHasUnits = false
            } else {
                throw RosterError(.unreadable, line: offset + 1)
            }
        }
        if let parent, !parentHasUnits { entries.append(Entry(parent: nil, unit: parent)) }
        guard !entries.isEmpty else { throw RosterError(.noUnits) }
        self.init(entries: entries)
    }
}
