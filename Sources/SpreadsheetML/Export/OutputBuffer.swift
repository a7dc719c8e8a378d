/// Bytes on their way out, handed to a sink in large pieces.
struct OutputBuffer: ~Copyable {
    private static let capacity = 1 << 16
    private let base: UnsafeMutablePointer<UInt8>
    private var count = 0
    /// The place that ``rewind()`` goes back to; nil once it is on its way to the sink.
    private var mark: Int? = 0
    private let sink: (UnsafeRawBufferPointer) throws -> Void
    /// What the sink threw; bytes after it are dropped.
    private(set) var failure: (any Error)?

    init(sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        base = .allocate(capacity: Self.capacity)
        self.sink = sink
    }

    deinit { base.deallocate() }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == Self.capacity { flush() }
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if bytes.count > Self.capacity - count { return appendInPieces(bytes) }
        guard let source = bytes.baseAddress else { return }
        UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

    mutating func append(decimal number: Int) {
        if number < 0 {
            append(UInt8(ascii: "-"))
            append(magnitude: number.magnitude)
        } else {
            append(magnitude: UInt(number))
        }
    }

    private mutating func append(magnitude: UInt) {
        if magnitude >= 10 { append(magnitude: magnitude / 10) }
        append(UInt8(ascii: "0") + UInt8(magnitude % 10))
    }

    private mutating func appendInPieces(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if count == Self.capacity { flush() }
            let piece = rest.prefix(Self.capacity - count)
            UnsafeMutableRawBufferPointer(start: base + count, count: piece.count)
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: piece))
            count += piece.count
            rest = rest.dropFirst(piece.count)
        }
    }

    var isMarked: Bool { mark != nil }

    mutating func setMark() { mark = count }

    /// Drops the bytes behind the mark; false if the sink has got some of them.
    mutating func rewind() -> Bool {
        guard let mark else { return false }
        count = mark
        return true
    }

    mutating func flush() {
        defer { count = 0 }
        guard failure == nil, count > 0 else { return }
        mark = nil
        do {
            try sink(UnsafeRawBufferPointer(start: base, count: count))
        } catch {
            failure = error
        }
    }
}
