import OpenPackaging
import TestSupport
import Testing

@Suite struct PackageEditorTests {
    private func archive() throws -> [UInt8] {
        try PackageBuilder.workbook([("A", "<sheetData/>")]).build()
    }

    @Test func unchangedIsTheOriginal() throws {
        let original = try archive()
        #expect(try PackageEditor(bytes: original).finish() == original)
    }

    @Test func replacesAddsAndRemoves() throws {
        let original = try archive()
        var editor = try PackageEditor(bytes: original)
        try editor.replace("xl/workbook.xml", with: [1])
        try editor.add("xl/new.xml", [2])
        try editor.remove("xl/worksheets/sheet1.xml")
        #expect(try editor.read("xl/new.xml") == [2])
        let result = try editor.finish()
        let before = try PackageReader(bytes: original)
        let after = try PackageReader(bytes: result)
        let kept = before.entryNames.filter { $0 != "xl/worksheets/sheet1.xml" }
        #expect(after.entryNames == kept + ["xl/new.xml"])
        #expect(try after.read("xl/workbook.xml") == [1])
        for name in kept where name != "xl/workbook.xml" {
            let (old, new) = (try before.read(name), try after.read(name))
            #expect(old == new)
        }
    }

    @Test func sameEditSameBytes() throws {
        let original = try archive()
        func edited() throws -> [UInt8] {
            var editor = try PackageEditor(bytes: original)
            try editor.put("xl/workbook.xml", [1, 2])
            try editor.put("z", [3])
            try editor.put("z", [4])
            return try editor.finish()
        }
        #expect(try edited() == edited())
        let reader = try PackageReader(bytes: edited())
        #expect(try reader.read("z") == [4])
    }

    @Test func refusesMissingAndDuplicate() throws {
        var editor = try PackageEditor(bytes: archive())
        #expect(throws: PackageError.self) { try editor.replace("nowhere", with: []) }
        #expect(throws: PackageError.self) { try editor.remove("nowhere") }
        #expect(throws: PackageError.self) { try editor.add("xl/workbook.xml", []) }
    }
}
