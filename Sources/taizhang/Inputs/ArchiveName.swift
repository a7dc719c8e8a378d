#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Names of archive entries. Windows stores them in the system's code page without saying so: here that means GBK.
enum ArchiveName {
    /// Reads a stored name as UTF-8, else as GB 18030 (of which GBK is a part).
    static func text(_ stored: [UInt8], fallback: String) -> String {
        if stored.isEmpty { return fallback }
        if let name = String(validating: stored, as: UTF8.self) { return name }
        return decodeGB18030(stored) ?? fallback
    }

    /// The name with `/` between segments and nothing that leaves the folder.
    static func safe(_ name: String) -> String {
        let unified = String(name.map { $0 == "\\" ? "/" : $0 })
        let segments = unified.split(separator: "/").filter { $0 != "." && $0 != ".." }
        return segments.map { String($0.filter { !$0.isNewline && $0 != "\0" }) }.joined(separator: "/")
    }

    private static func decodeGB18030(_ bytes: [UInt8]) -> String? {
        let failed = iconv_t(bitPattern: -1)
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != failed else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard status != Int(bitPattern: UInt.max), inputLeft == 0 else { return nil }
        return String(decoding: output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
