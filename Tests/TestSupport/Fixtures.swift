import Foundation

/// The files under `Tests/TestSupport/Fixtures`.
public enum Fixtures {
    /// A fixture by its path below the folder; nil when there is none.
    public static func url(_ path: String) -> URL? {
        let url = Bundle.module.resourceURL?.appendingPathComponent("Fixtures").appendingPathComponent(path)
        return url.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }

    public static func bytes(_ path: String) throws -> [UInt8] {
        guard let url = url(path) else { throw CocoaError(.fileNoSuchFile) }
        return try Array(Data(contentsOf: url))
    }
}
