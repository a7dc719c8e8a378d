import OpenPackaging

/// A window onto a part while it is decompressed: the bytes from the first unread one on, with zeros behind the last.
///
/// Zeros are no XML, so a scan that runs over the end stops there by itself and asks for more.
struct ByteWindow: ~Copyable {
    /// Zeros behind the last byte; no look-ahead is longer.
    static let padding = 16
    static let standardCapacity = 1 << 17

    private(set) var bytes: UnsafeMutablePointer<UInt8>
    /// The first byte not yet consumed.
    var position = 0
    private(set) var end = 0
    /// Whether the part has no bytes after ``end``.
    private(set) var isComplete = false
    private var capacity: Int
    private var stream: EntryStream
    private let maximumCapacity: Int

    /// The window begins with `capacity` bytes and doubles for what does not fit, up to `maximumCapacity`.
    init(_ stream: consuming EntryStream, capacity: Int = standardCapacity, maximumCapacity: Int) {
        bytes = .allocate(capacity: capacity + Self.padding)
        bytes.initialize(repeating: 0, count: capacity + Self.padding)
        self.stream = stream
        self.capacity = capacity
        self.maximumCapacity = max(maximumCapacity, capacity)
    }

    deinit { bytes.deallocate() }

    /// Drops what was consumed and reads on; false when there is nothing more or the window may not grow.
    mutating func refill() throws(PackageError) -> Bool {
        guard !isComplete else { return false }
        end -= position
        bytes.update(from: bytes + position, count: end)
        position = 0
        if end == capacity {
            guard capacity < maximumCapacity else { return false }
            grow()
        }
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end))
        isComplete = count == 0
        end += count
        (bytes + end).update(repeating: 0, count: Self.padding)
        return true
    }

    /// Reads to the end of the part, so that its checksum is compared; false when anything but white space is left.
    mutating func isBlankToTheEnd() throws(PackageError) -> Bool {
        repeat {
            while position < end {
                guard XMLByte.isSpace(bytes[position]) else { return false }
                position += 1
            }
        } while try refill()
        return true
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
        larger.initialize(repeating: 0, count: capacity * 2 + Self.padding)
        larger.update(from: bytes, count: end)
        bytes.deallocate()
        bytes = larger
        capacity *= 2
    }
}
