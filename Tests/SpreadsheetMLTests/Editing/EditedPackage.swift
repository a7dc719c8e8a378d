import OpenPackaging
import SpreadsheetML
import TestSupport

/// A small workbook edited in memory, with its parts before and after.
struct EditedPackage {
    let before: [UInt8]
    let after: [UInt8]

    init(_ builder: PackageBuilder, _ edit: (inout WorkbookEditor) throws -> Void) throws {
        before = try builder.build()
        after = try Self.apply(edit, to: before)
    }

    /// The same edit once more, on the edited package.
    func again(_ edit: (inout WorkbookEditor) throws -> Void) throws -> [UInt8] { try Self.apply(edit, to: after) }

    func part(_ name: String) throws -> String { try Self.part(name, of: after) }

    /// The names of the parts whose bytes differ or that are in one package only, sorted.
    func changedParts() throws -> [String] {
        let old = try PackageReader(bytes: before)
        let new = try PackageReader(bytes: after)
        let names = Set(old.entryNames).union(new.entryNames).sorted()
        var changed: [String] = []
        for name in names {
            guard old.contains(name), new.contains(name), try old.read(name) == new.read(name) else {
                changed.append(name)
                continue
            }
        }
        return changed
    }

    static func part(_ name: String, of package: [UInt8]) throws -> String {
        let reader = try PackageReader(bytes: package)
        return String(decoding: try reader.read(name), as: UTF8.self)
    }

    private static func apply(_ edit: (inout WorkbookEditor) throws -> Void, to bytes: [UInt8]) throws -> [UInt8] {
        var editor = try WorkbookEditor(bytes: bytes)
        try edit(&editor)
        return try editor.finish()
    }
}
