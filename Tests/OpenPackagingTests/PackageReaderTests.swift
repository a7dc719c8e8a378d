import OpenPackaging
import TestSupport
import Testing

@Suite struct PackageReaderTests {
    @Test func readsParts() throws {
        let reader = try PackageReader(bytes: StoredZip([.init("a/b.xml", [1, 2, 3])]).build())
        #expect(reader.entryNames == ["a/b.xml"])
        #expect(try reader.read("a/b.xml") == [1, 2, 3])
        #expect(try reader.read("A/B.XML") == [1, 2, 3])
        let hasOther = reader.contains("c")
        #expect(!hasOther)
    }

    @Test func readsBackslashNames() throws {
        let reader = try PackageReader(bytes: StoredZip([.init("xl\\workbook.xml", [7])]).build())
        #expect(try reader.read("xl/workbook.xml") == [7])
    }

    @Test(arguments: [
        ("", "empty"), ("a,b\n1,2", "plainText"), ("<html><table>", "markup"), ("%PDF-1.7", "otherDocument"),
        ("PK\u{3}\u{4}cut off", "truncated"), ("\u{0}\u{1}\u{2}", "notZip"),
    ])
    func namesForeignFiles(content: String, code: String) {
        #expect(failure(Array(content.utf8))?.code.rawValue == code)
    }

    @Test(arguments: [
        ("EncryptedPackage", "encrypted"), ("Workbook", "legacyBinary"), ("Book", "legacyBinary"),
        ("WordDocument", "otherDocument"),
    ])
    func namesCompoundFiles(stream: String, code: String) {
        var file = [UInt8](repeating: 0, count: 512 * 3)
        file.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        file[30] = 9
        file[48] = 1
        for (offset, byte) in stream.utf8.enumerated() { file[1024 + offset * 2] = byte }
        file[1024 + 64] = UInt8(stream.utf8.count * 2 + 2)
        #expect(failure(file)?.code.rawValue == code)
    }

    @Test func refusesEveryCut() {
        let whole = StoredZip([.init("a", Array(repeating: 9, count: 40))]).build()
        for length in 4..<whole.count {
            #expect(failure(Array(whole[..<length]))?.code == .truncated, "cut to \(length)")
        }
    }

    @Test(arguments: ["../a", "a/../b", "/etc/passwd", "a//b", "C:/a", "./a", "a\u{1}b"])
    func refusesNames(name: String) {
        #expect(failure(StoredZip([.init(name, [])]).build())?.code == .badName)
    }

    @Test(arguments: [["a", "a"], ["a", "A"], ["x/a", "x\\a"]])
    func refusesDuplicates(names: [String]) {
        #expect(failure(StoredZip(names.map { .init($0, []) }).build())?.code == .duplicateEntry)
    }

    @Test func refusesEncryptedEntries() {
        var entry = StoredZip.Entry("a", Array(repeating: 0, count: 16))
        entry.flags = 1
        #expect(failure(StoredZip([entry]).build())?.code == .encrypted)
    }

    @Test func refusesWrongChecksums() throws {
        var entry = StoredZip.Entry("a", [1, 2, 3])
        entry.checksum = 5
        let reader = try PackageReader(bytes: StoredZip([entry]).build())
        let error = #expect(throws: PackageError.self) { try reader.read("a") }
        #expect(error?.code == .corruptEntry)
    }

    @Test func refusesUnknownCompression() throws {
        var entry = StoredZip.Entry("a", [1, 2, 3])
        entry.method = 97
        let reader = try PackageReader(bytes: StoredZip([entry]).build())
        let error = #expect(throws: PackageError.self) { try reader.read("a") }
        #expect(error?.code == .unsupportedCompression)
    }

    private func failure(_ bytes: [UInt8]) -> PackageError? {
        do throws(PackageError) {
            _ = try PackageReader(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }
}
