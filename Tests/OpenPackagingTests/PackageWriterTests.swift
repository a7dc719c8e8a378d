import Foundation
import OpenPackaging
import Testing

@Suite struct PackageWriterTests {
    @Test func streamsEntries() throws {
        var writer = try PackageWriter(level: 1)
        var left = 300
        try writer.addStream("big") { bytes in
            bytes.append(contentsOf: repeatElement(UInt8(left & 0xFF), count: 1000))
            left -= 1
            return left > 0
        }
        try writer.addStored("picture.png", [1, 2, 3])
        let reader = try PackageReader(bytes: writer.finish())
        #expect(try reader.read("big").count == 300_000)
        #expect(try reader.read("picture.png") == [1, 2, 3])
    }

    @Test func streamedEntriesAreNotZip64() throws {
        var writer = try PackageWriter()
        try writer.addStream("a") {
            $0.append(1)
            return false
        }
        let bytes = try writer.finish()
        #expect(bytes[4] == 20 || bytes[4] == 10, "version needed to extract")
    }

    @Test func reportsWhatTheProducerThrew() throws {
        var writer = try PackageWriter()
        try writer.addStream("a") { (_: inout [UInt8]) throws(PackageError) in throw PackageError(.io, detail: "mine") }
        do {
            try writer.finish()
            Issue.record("must throw")
        } catch {
            #expect(error.detail == "mine")
        }
    }

    @Test func appearsWholeOrNotAtAll() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("a.xlsx").path
        var failing = try PackageWriter(path: path)
        try failing.addStream("a") { (_: inout [UInt8]) throws(PackageError) in throw PackageError(.io, detail: "") }
        do { try failing.finish() } catch {}
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        var writer = try PackageWriter(path: path)
        try writer.add("a", [5])
        try writer.finish()
        let reader = try PackageReader(path: path)
        #expect(try reader.read("a") == [5])
        try AtomicFile.write([1, 2], to: path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
        #expect(FileManager.default.contents(atPath: path) == Data([1, 2]))
    }
}
