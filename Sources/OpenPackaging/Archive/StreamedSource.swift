import CLibzip

/// Feeds libzip from a closure that appends bytes piece by piece.
///
/// A class because libzip keeps a pointer to it; it lives until libzip frees the source.
final class StreamedSource {
    private let next: (inout [UInt8]) throws(PackageError) -> Bool
    private var pending: [UInt8] = []
    private var position = 0
    private var ended = false
    /// What the closure threw; libzip itself can only say that reading failed.
    private(set) var failure: PackageError?

    init(next: @escaping (inout [UInt8]) throws(PackageError) -> Bool) {
        self.next = next
    }

    /// Feeds libzip from bytes that stay where they are, instead of a copy.
    convenience init(holding part: SplicedPart) {
        var pieces = part.pieces()
        var rest: ArraySlice<UInt8> = []
        self.init { (output: inout [UInt8]) in
            while output.count < Self.pieceSize {
                if rest.isEmpty {
                    guard let next = pieces.next() else { return false }
                    rest = next
                }
                let taken = rest.prefix(Self.pieceSize - output.count)
                output.append(contentsOf: taken)
                rest = rest.dropFirst(taken.count)
            }
            return true
        }
    }

    private static let pieceSize = 1 << 16

    /// The source for libzip, which holds this object until it frees the source.
    func makeSource() throws(PackageError) -> OpaquePointer {
        let context = Unmanaged.passRetained(self)
        do {
            return try PackageError.catching { zip_source_function_create(streamedSourceCallback, context.toOpaque(), $0) }
        } catch {
            context.release()
            throw error
        }
    }

    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < buffer.count {
            if position == pending.count, !refill() { break }
            let count = min(buffer.count - filled, pending.count - position)
            pending.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + count])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
            }
            position += count
            filled += count
        }
        return failure == nil ? filled : -1
    }

    private func refill() -> Bool {
        pending.removeAll(keepingCapacity: true)
        position = 0
        while pending.isEmpty, !ended {
            do throws(PackageError) {
                ended = try !next(&pending)
            } catch {
                failure = error
                ended = true
                return false
            }
        }
        return !pending.isEmpty
    }
}

/// A nominal size in the stat keeps libzip from forcing zip64 headers, which Excel warns about; the true size is written
/// after the entry.
private func streamedSourceCallback(
    context: UnsafeMutableRawPointer?, data: UnsafeMutableRawPointer?, length: zip_uint64_t, command: zip_source_cmd_t
) -> zip_int64_t {
    guard let context else { return -1 }
    let source = Unmanaged<StreamedSource>.fromOpaque(context)
    switch command {
    case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_READ:
        return zip_int64_t(
            source.takeUnretainedValue().read(into: UnsafeMutableRawBufferPointer(start: data, count: Int(length))))
    case ZIP_SOURCE_STAT:
        guard let stat = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
        zip_stat_init(stat)
        stat.pointee.size = 1
        stat.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
        return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
        guard let codes = data?.assumingMemoryBound(to: Int32.self) else { return -1 }
        codes[0] = ZIP_ER_INTERNAL
        codes[1] = 0
        return zip_int64_t(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_FREE:
        source.release()
        return 0
    case ZIP_SOURCE_SUPPORTS:
        return [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
            .reduce(0) { $0 | zip_int64_t(1) << zip_int64_t($1.rawValue) }
    default: return -1
    }
}
