#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An array of plain values that grows by `realloc`, which moves large blocks without copying them, so that growing does
/// not need the memory twice.
struct GrowingBytes<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 1024) {
        self.capacity = capacity
        base = Self.reallocate(nil, capacity)
    }

    deinit { free(base) }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(by: 1) }
        base[count] = element
        count += 1
    }

    @inline(__always)
    mutating func append(_ source: UnsafePointer<Element>, count added: Int) {
        if added > capacity - count { grow(by: added) }
        (base + count).update(from: source, count: added)
        count += added
    }

    /// Drops elements from the end.
    @inline(__always)
    mutating func truncate(to count: Int) { self.count = count }

    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        base = Self.reallocate(base, capacity)
    }

    private static func reallocate(_ base: UnsafeMutablePointer<Element>?, _ capacity: Int) -> UnsafeMutablePointer<Element> {
        guard let moved = realloc(base, capacity * MemoryLayout<Element>.stride) else {
            fatalError("out of memory for \(capacity) elements")
        }
        return moved.assumingMemoryBound(to: Element.self)
    }
}

extension GrowingBytes where Element == UInt8 {
    var view: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ source: UnsafeRawBufferPointer) {
        guard let first = source.baseAddress else { return }
        append(first.assumingMemoryBound(to: UInt8.self), count: source.count)
    }

    /// Resolves `_xHHHH_` in what was appended from `start` on.
    mutating func decodeXString(from start: Int = 0) {
        var text = Array(UnsafeBufferPointer(start: base + start, count: count - start))
        XString.decode(&text)
        truncate(to: start)
        text.withUnsafeBytes { append($0) }
    }
}
