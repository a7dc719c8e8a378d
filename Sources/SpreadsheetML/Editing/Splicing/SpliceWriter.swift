/// A replacement of some bytes of a part; an empty range inserts.
struct Splice: Equatable {
    var range: Range<Int>
    var replacement: [UInt8]
}

/// Copies a part while replacing ranges of it in ascending order. Whatever is not replaced comes out byte for byte.
struct SpliceWriter {
    let source: [UInt8]
    private(set) var output: [UInt8] = []
    private var copied = 0

    init(_ source: [UInt8], reserving extra: Int = 0) {
        self.source = source
        output.reserveCapacity(source.count + extra)
    }

    /// Copies the source up to an offset; what is appended next takes the place of the bytes up to `resume`.
    mutating func advance(to offset: Int, resumingAt resume: Int) {
        precondition(offset >= copied && resume >= offset, "splices come in ascending order and do not overlap")
        output.append(contentsOf: source[copied..<offset])
        copied = resume
    }

    mutating func append(_ body: (inout [UInt8]) -> Void) { body(&output) }

    mutating func apply(_ splice: Splice) {
        advance(to: splice.range.lowerBound, resumingAt: splice.range.upperBound)
        output.append(contentsOf: splice.replacement)
    }

    consuming func finish() -> [UInt8] {
        output.append(contentsOf: source[copied...])
        return output
    }

    /// The source with all splices applied, in whatever order they are given; of two insertions at one place the earlier given comes first.
    static func apply(_ splices: [Splice], to source: [UInt8]) -> [UInt8] {
        guard !splices.isEmpty else { return source }
        var writer = SpliceWriter(source, reserving: splices.reduce(0) { $0 + $1.replacement.count })
        for splice in sorted(splices) { writer.apply(splice) }
        return writer.finish()
    }

    /// Splices in the order of the source; those at one place stay in the order given.
    static func sorted(_ splices: [Splice]) -> [Splice] {
        let order = splices.indices.sorted {
            (splices[$0].range.lowerBound, splices[$0].range.upperBound, $0) < (
                splices[$1].range.lowerBound, splices[$1].range.upperBound, $1
            )
        }
        return order.map { splices[$0] }
    }
}
