import OpenPackaging

/// The bytes of a part in a form that edits can be spliced into.
enum EditablePart {
    /// UTF-8 comes back as it is, its mark included; UTF-16 is converted as a whole, which is the one case in which untouched bytes
    /// of a touched part change. Any other encoding is refused.
    static func bytes(_ stored: [UInt8], part: String) throws(PackageError) -> [UInt8] {
        if stored.starts(with: [0xEF, 0xBB, 0xBF]) { return stored }
        let bytes = try XMLText.utf8(stored, part: part)
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return bytes }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        guard !declaration.contains("encoding") || declaration.contains("utf-8") || declaration.contains("utf8") else {
            throw PackageError(
                PackageError.Code(rawValue: SpreadsheetError.Code.unsupportedEncoding.rawValue), part: part, detail: declaration)
        }
        return bytes
    }
}
