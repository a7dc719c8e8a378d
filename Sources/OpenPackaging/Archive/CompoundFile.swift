/// The directory of an OLE2 compound file ([MS-CFB] 2.6), read only to tell an encrypted workbook from a legacy one.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static let entrySize = 128
    /// More directory sectors than any workbook has; ends a chain that loops.
    private static let maximumSectors = 4096
    private static let lastSector: UInt32 = 0xFFFF_FFFA

    /// The names of its streams and storages; empty when the directory cannot be followed.
    static func streamNames(in bytes: UnsafeRawBufferPointer) -> Set<String> {
        guard bytes.count >= 512 else { return [] }
        let shift = Int(bytes.loadUnaligned(fromByteOffset: 30, as: UInt16.self).littleEndian)
        guard shift == 9 || shift == 12 else { return [] }
        let sectorSize = 1 << shift
        var names: Set<String> = []
        var sector = word(bytes, 48)
        var remaining = maximumSectors
        while sector < lastSector, remaining > 0, let start = offset(of: sector, sectorSize, in: bytes) {
            for entry in stride(from: start, to: start + sectorSize, by: entrySize) {
                if let name = name(at: entry, in: bytes) { names.insert(name) }
            }
            sector = next(after: sector, sectorSize, in: bytes)
            remaining -= 1
        }
        return names
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        guard offset >= 0, offset + 4 <= bytes.count else { return .max }
        return bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
    }

    private static func offset(of sector: UInt32, _ size: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        let start = (Int(sector) + 1) * size
        return start + size <= bytes.count ? start : nil
    }

    /// The next sector in the chain, from the allocation table; only the 109 table sectors listed in the header are used.
    private static func next(after sector: UInt32, _ size: Int, in bytes: UnsafeRawBufferPointer) -> UInt32 {
        let perTable = size / 4
        let table = Int(sector) / perTable
        guard table < 109, let start = offset(of: word(bytes, 76 + table * 4), size, in: bytes) else { return .max }
        return word(bytes, start + Int(sector) % perTable * 4)
    }

    private static func name(at entry: Int, in bytes: UnsafeRawBufferPointer) -> String? {
        let length = Int(bytes.loadUnaligned(fromByteOffset: entry + 64, as: UInt16.self).littleEndian)
        guard length >= 4, length <= 64, length.isMultiple(of: 2) else { return nil }
        let units = stride(from: entry, to: entry + length - 2, by: 2).map {
            bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self).littleEndian
        }
        return String(decoding: units, as: UTF16.self)
    }
}
