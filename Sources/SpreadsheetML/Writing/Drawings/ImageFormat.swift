/// A picture's kind and size, read from its first bytes.
struct ImageFormat {
    var fileExtension: String
    var contentType: String
    /// In pixels.
    var width: Int
    var height: Int

    /// Nil for what is neither PNG nor JPEG, or is cut off.
    init?(_ bytes: [UInt8]) {
        if let size = Self.pngSize(bytes) {
            (fileExtension, contentType, width, height) = ("png", "image/png", size.width, size.height)
        } else if let size = Self.jpegSize(bytes) {
            (fileExtension, contentType, width, height) = ("jpeg", "image/jpeg", size.width, size.height)
        } else {
            return nil
        }
        guard width > 0, height > 0 else { return nil }
    }

    /// From the IHDR chunk, which comes first (ISO/IEC 15948, 11.2.2).
    private static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 else { return nil }
        let number = { (offset: Int) in bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }

    /// From the first frame header (ITU-T T.81, B.2.2).
    private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var offset = 2
        while offset + 9 < bytes.count, bytes[offset] == 0xFF {
            let marker = bytes[offset + 1]
            let pair = { (at: Int) in Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame { return (pair(offset + 7), pair(offset + 5)) }
            offset += marker == 0xFF ? 1 : 2 + pair(offset + 2)
        }
        return nil
    }
}
