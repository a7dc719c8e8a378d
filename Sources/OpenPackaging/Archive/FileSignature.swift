/// What the first bytes of a file that should be a workbook say it really is.
package enum FileSignature: Sendable, Equatable {
    case zip
    /// Anything else, by the code it is refused with and the facts.
    case foreign(PackageError.Code, String)

    package init(_ bytes: UnsafeRawBufferPointer) {
        if bytes.isEmpty {
            self = .foreign(.empty, "the file has no bytes")
        } else if bytes.starts(with: CompoundFile.signature) {
            self = Self.compound(CompoundFile.streamNames(in: bytes))
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if let (_, name) = Self.magics.first(where: { bytes.starts(with: $0.0) }) {
            self = .foreign(.otherDocument, name)
        } else if let binary = Self.legacyStream(bytes) {
            self = binary
        } else {
            self = Self.text(bytes) ?? .foreign(.notZip, "no known file signature")
        }
    }

    private static let magics: [([UInt8], String)] = [
        (Array("%PDF".utf8), "PDF"), (Array("Rar!".utf8), "RAR archive"), ([0x37, 0x7A, 0xBC, 0xAF], "7z archive"),
        ([0x1F, 0x8B], "gzip"), ([0x89, 0x50, 0x4E, 0x47], "PNG picture"), ([0xFF, 0xD8, 0xFF], "JPEG picture"),
        (Array("GIF8".utf8), "GIF picture"), (Array("{\\rtf".utf8), "RTF text"), (Array("SQLite format".utf8), "SQLite"),
    ]

    private static func compound(_ streams: Set<String>) -> FileSignature {
        if streams.contains("EncryptedPackage") || streams.contains("EncryptionInfo") {
            return .foreign(.encrypted, "OLE2 file with an encrypted package")
        }
        if streams.contains("Workbook") || streams.contains("Book") || streams.contains("ET_Workbook") {
            return .foreign(.legacyBinary, "OLE2 file with a Workbook stream")
        }
        if streams.contains("WordDocument") { return .foreign(.otherDocument, "Word 97-2003 document") }
        if streams.contains("PowerPoint Document") { return .foreign(.otherDocument, "PowerPoint 97-2003 document") }
        return .foreign(.legacyBinary, "OLE2 file without a workbook stream")
    }

    /// Excel 2–4 wrote BIFF records without an OLE2 wrapper.
    private static func legacyStream(_ bytes: UnsafeRawBufferPointer) -> FileSignature? {
        guard bytes.count >= 8, bytes[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(bytes[1]), bytes[3] == 0 else { return nil }
        return .foreign(.legacyBinary, "BIFF stream")
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> FileSignature? {
        var head = bytes.prefix(4096)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return .foreign(.plainText, "UTF-16 text")
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        guard !head.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) else { return nil }
        let first = head.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "<") ? .foreign(.markup, "markup text") : .foreign(.plainText, "text without markup")
    }
}
