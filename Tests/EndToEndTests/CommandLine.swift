import Foundation
import Testing

/// The built program, run as a user runs it.
struct CommandLine {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let samples = repository.appending(path: "SampleSheets")

    /// Beside the test bundle where the build system says where that is, else in the usual place.
    private static var program: URL {
        let beside = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "taizhang")
        if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return repository.appending(path: ".build/debug/taizhang")
    }

    static func run(_ arguments: String..., input folder: URL = repository) throws -> Result {
        try run(arguments, in: folder)
    }

    static func run(_ arguments: [String], in folder: URL = repository) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        // Files instead of pipes: a full pipe would stop the program.
        let scratch = Scratch()
        let (output, errors) = (scratch.url("out"), scratch.url("err"))
        for url in [output, errors] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}

/// A folder of its own that goes away with the value.
final class Scratch: Sendable {
    let folder: URL

    init() {
        folder = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func url(_ name: String) -> URL { folder.appending(path: name) }
    func path(_ name: String) -> String { url(name).path }

    @discardableResult
    func write(_ bytes: [UInt8], as name: String) throws -> String {
        let target = url(name)
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
        return target.path
    }
}
