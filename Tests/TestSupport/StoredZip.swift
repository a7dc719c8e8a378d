/// A zip archive written by hand without compression, to make the archives that a zip library refuses to make.
package struct StoredZip {
    package struct Entry {
        package var name: [UInt8]
        package var data: [UInt8]
        package var flags: UInt16 = 0
        package var method: UInt16 = 0
        /// Put in place of the true checksum.
        package var checksum: UInt32?
        /// Put in place of the true decompressed size in both headers.
        package var claimedSize: UInt32?

        package init(_ name: String, _ data: [UInt8]) {
            self.name = Array(name.utf8)
            self.data = data
        }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    package func build() -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(bytes.count)
            let fields = common(entry)
            bytes += word(0x0403_4B50) + fields + half(UInt16(entry.name.count)) + half(0) + entry.name + entry.data
            directory += word(0x0201_4B50) + half(20) + fields + half(UInt16(entry.name.count))
            directory += half(0) + half(0) + half(0) + half(0) + word(0) + word(offset) + entry.name
        }
        let start = UInt32(bytes.count)
        let count = half(UInt16(entries.count))
        return bytes + directory + word(0x0605_4B50) + half(0) + half(0) + count + count + word(UInt32(directory.count))
            + word(start)
            + half(0)
    }

    private func common(_ entry: Entry) -> [UInt8] {
        let checksum = entry.checksum ?? Self.checksum(entry.data)
        let size = entry.claimedSize ?? UInt32(entry.data.count)
        return half(20) + half(entry.flags) + half(entry.method) + half(0) + half(0x21) + word(checksum)
            + word(UInt32(entry.data.count)) + word(size)
    }

    private func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private func word(_ value: UInt32) -> [UInt8] { half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16)) }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
