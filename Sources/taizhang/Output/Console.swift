import SpreadsheetML

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The two streams of the terminal. Writing straight to the descriptor keeps lines of several tasks whole.
enum Console {
    enum Stream: Int32 {
        case output = 1
        case error = 2
    }

    static func write(_ text: String, terminator: String = "\n", to stream: Stream = .output) {
        write(Array((text + terminator).utf8), to: stream)
    }

    static func write(_ bytes: [UInt8], to stream: Stream = .output) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(stream.rawValue, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            // A reader that went away (`| head`) is no failure of ours.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes to the standard output; throws when nobody reads it any more or it is full.
    static func write(raw bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = systemWrite(Stream.output.rawValue, piece.baseAddress, piece.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw CellExport.Stopped() }
            rest = rest.dropFirst(count)
        }
    }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }
}

/// `write(2)`, named apart from the methods.
private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, base, count)
}
