import Foundation
import Testing

/// HOUSE: one direction through the rooms. A target imports what stands below it and nothing else.
@Suite struct ImportsTests {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Modules of Foundation that any room may use sparingly.
    static let platform: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl", "Dispatch"]

    @Test(arguments: [
        ("Sources/OpenPackaging", ["CLibzip", "CLibxml2"]),
        ("Sources/SpreadsheetML", ["OpenPackaging"]),
        ("Sources/WordprocessingML", ["OpenPackaging"]),
        ("Sources/ChineseQuantities", []),
        ("Sources/Compliance", ["ChineseQuantities"]),
        ("Templates", ["CTemplates"]),
        (
            "Sources/Forms",
            ["Compliance", "ChineseQuantities", "SpreadsheetML", "WordprocessingML", "OpenPackaging", "Templates", "Yams"]
        ),
        ("Sources/Summary", ["Forms", "Compliance", "SpreadsheetML"]),
        (
            "Sources/taizhang",
            [
                "Summary", "Forms", "Compliance", "ChineseQuantities", "SpreadsheetML", "WordprocessingML", "OpenPackaging",
                "ArgumentParser",
            ]
        ),
    ])
    func importsOnlyWhatStandsBelow(folder: String, allowed: [String]) throws {
        for (file, module) in try imports(in: folder) {
            #expect(
                allowed.contains(module) || Self.platform.contains(module), "\(file) imports \(module)")
        }
    }

    /// The two pure targets work on text alone.
    @Test(arguments: ["Sources/ChineseQuantities", "Sources/Compliance"])
    func pureTargetsTouchNoPlatform(folder: String) throws {
        for (file, module) in try imports(in: folder) {
            #expect(!Self.platform.contains(module), "\(file) imports \(module)")
        }
    }

    private func imports(in folder: String) throws -> [(file: String, module: String)] {
        let root = Self.repository.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }.sorted()
        #expect(!names.isEmpty, "no sources in \(folder)")
        return try names.flatMap { name in
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            return text.split(separator: "\n").compactMap { line in imported(String(line)).map { (name, $0) } }
        }
    }

    /// The module an import declaration names: `package import struct A.B` is A.
    private func imported(_ line: String) -> String? {
        var words = line.split(separator: " ").map(String.init)
        while let first = words.first,
            ["public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency"].contains(first)
        {
            words.removeFirst()
        }
        guard words.first == "import", words.count > 1 else { return nil }
        let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
        let path = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
        return path.split(separator: ".").first.map(String.init)
    }
}
