/// The name of a part: its path in the package without a leading slash (ECMA-376 Part 2, 6.2.2).
package enum PartName {
    /// Where the relationships of `part` are: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package's own for `""`.
    package static func relationships(of part: String) -> String {
        let (folder, file) = split(part)
        return folder + "_rels/" + file + ".rels"
    }

    /// The part that a relationship of `source` points to; nil when the target leaves the package.
    ///
    /// Targets may be relative, absolute or hold `.` and `..`; some writers use `\`, percent escapes or a fragment.
    package static func resolve(_ target: String, from source: String) -> String? {
        var path = target.utf8.contains(UInt8(ascii: "\\")) ? String(target.map { $0 == "\\" ? "/" : $0 }) : target
        if let mark = path.firstIndex(of: "#") { path = String(path[..<mark]) }
        path = decodingPercents(path)
        var segments = path.hasPrefix("/") ? [] : split(source).folder.split(separator: "/")
        for segment in path.split(separator: "/") {
            switch segment {
            case ".": continue
            case "..": if segments.popLast() == nil { return nil }
            default: segments.append(segment)
            }
        }
        return segments.isEmpty ? nil : segments.joined(separator: "/")
    }

    /// The way from `source` to `target` as a relationship writes it.
    package static func relativeTarget(_ target: String, from source: String) -> String {
        let from = split(source).folder.split(separator: "/")
        let to = target.split(separator: "/")
        var shared = 0
        while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
        let up = Array(repeating: Substring(".."), count: from.count - shared)
        return (up + to[shared...]).joined(separator: "/")
    }

    /// What follows the last dot of the file name, in lower case.
    package static func fileExtension(_ part: String) -> String {
        let file = split(part).file
        guard let dot = file.lastIndex(of: ".") else { return "" }
        return file[file.index(after: dot)...].lowercased()
    }

    private static func split(_ part: String) -> (folder: String, file: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        let next = part.index(after: slash)
        return (String(part[..<next]), String(part[next...]))
    }

    private static func decodingPercents(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
