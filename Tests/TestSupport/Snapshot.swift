import Foundation
import OpenPackaging
import Testing

/// Compares the parts of a package with those kept under `Fixtures`. `RECORD_SNAPSHOTS=1` rewrites what is kept.
package struct Snapshot {
    private let folder: URL

    /// The snapshots of that name, beside this file in the source tree, so that they can be rewritten.
    package init(_ name: String) {
        folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/Snapshots/\(name)")
    }

    /// Records an issue for every part that differs, is missing or was not there before. XML is broken into one tag a line,
    /// so that a difference can be read.
    package func expect(_ package: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let reader = try PackageReader(bytes: package)
        var parts: [String: String] = [:]
        for name in reader.entryNames where !Self.isPicture(name) {
            parts[name] = Self.lines(String(decoding: try reader.read(name), as: UTF8.self))
        }
        guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else { return try record(parts) }
        let kept = try read()
        for name in Set(parts.keys).union(kept.keys).sorted() {
            guard parts[name] != kept[name] else { continue }
            Issue.record("\(name): \(Self.difference(kept[name], parts[name]))", sourceLocation: sourceLocation)
        }
    }

    private static func isPicture(_ name: String) -> Bool { name.hasPrefix("xl/media/") }

    private static func lines(_ xml: String) -> String { xml.replacingOccurrences(of: "><", with: ">\n<") + "\n" }

    private static func difference(_ kept: String?, _ now: String?) -> String {
        guard let kept else { return "new part" }
        guard let now else { return "part is missing" }
        let (old, new) = (kept.split(separator: "\n"), now.split(separator: "\n"))
        let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let text = { (lines: [Substring]) in lines.indices.contains(line) ? String(lines[line]) : "nothing" }
        return "line \(line + 1) was \(text(old)), is \(text(new))"
    }

    private func record(_ parts: [String: String]) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in parts {
            try text.write(to: folder.appendingPathComponent(Self.fileName(name)), atomically: true, encoding: .utf8)
        }
    }

    private func read() throws -> [String: String] {
        var kept: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let name = file.replacingOccurrences(of: "~", with: "/")
            kept[name] = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        }
        return kept
    }

    /// One flat folder, so that a part's name is seen at a glance.
    private static func fileName(_ part: String) -> String { part.replacingOccurrences(of: "/", with: "~") }
}
