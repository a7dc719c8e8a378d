/// A new Office package, its entries written in the order in which they are added, all dated 1980-01-01.
///
/// Streamed entries are produced while ``finish()`` runs, a piece at a time, so memory stays flat however large they are.
package struct PackageWriter: ~Copyable {
    private let archive: ZipHandle
    private let destination: Destination
    private let level: Int
    private var producers: [StreamedSource] = []
    private var names: Set<String> = []

    private enum Destination: ~Copyable {
        case memory(RetainedSource)
        case file(TemporaryFile)

        consuming func deliver() throws(PackageError) -> [UInt8] {
            switch consume self {
            case .memory(let source): return try source.contents()
            case .file(let temporary):
                try temporary.commit()
                return []
            }
        }
    }

    /// A package in memory. `level` is deflate's, 1 (fast) to 9 (small).
    package init(level: Int = 6) throws(PackageError) {
        let source = try ZipSource.buffer(copying: [])
        let retained = RetainedSource(source)
        archive = try ZipHandle(newIn: source)
        destination = .memory(retained)
        self.level = level
    }

    /// A package that appears at `path`, whole or not at all, when it is finished.
    package init(path: String, level: Int = 6) throws(PackageError) {
        let temporary = try TemporaryFile(besides: path)
        archive = try ZipHandle(newIn: ZipSource.file(temporary.path))
        destination = .file(temporary)
        self.level = level
    }

    package mutating func add(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        try add(name, source: ZipSource.buffer(copying: bytes))
    }

    /// Adds an entry without compressing it, for pictures.
    package mutating func addStored(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        let index = try insert(name, source: ZipSource.buffer(copying: bytes))
        try archive.setStored(at: index)
    }

    /// Adds an entry that is produced later: `next` appends some bytes and returns false when there are no more.
    package mutating func addStream(
        _ name: String, next: @escaping (inout [UInt8]) throws(PackageError) -> Bool
    ) throws(PackageError) {
        let producer = StreamedSource(next: next)
        try add(name, source: producer.makeSource())
        producers.append(producer)
    }

    /// Writes the package. A package in memory is returned; one with a path is moved there and `[]` returned.
    @discardableResult
    package consuming func finish() throws(PackageError) -> [UInt8] {
        let producers = producers
        do {
            try archive.close()
        } catch {
            throw producers.lazy.compactMap(\.failure).first ?? error
        }
        return try destination.deliver()
    }

    private mutating func add(_ name: String, source: OpaquePointer) throws(PackageError) {
        let index = try insert(name, source: source)
        try archive.setDeflate(at: index, level: level)
    }

    private mutating func insert(_ name: String, source: OpaquePointer) throws(PackageError) -> Int {
        guard names.insert(name).inserted else {
            ZipSource.drop(source)
            throw PackageError(.duplicateEntry, part: name, detail: "part was added already")
        }
        let index = try archive.add(name, source: source)
        try archive.setFixedDate(at: index)
        return index
    }
}
