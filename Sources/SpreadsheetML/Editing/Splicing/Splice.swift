import OpenPackaging

/// A replacement of some bytes of a part; an empty range inserts.
struct Splice: Equatable {
    var range: Range<Int>
    var replacement: [UInt8]
}

extension SplicedPart {
    /// Puts a splice in behind those that are in it.
    mutating func apply(_ splice: Splice) {
        advance(to: splice.range.lowerBound, resumingAt: splice.range.upperBound)
        inserted.append(contentsOf: splice.replacement)
    }
}

extension Splice {
    /// The source with all splices applied, in whatever order they are given; of two insertions at one place the earlier given comes first.
    static func apply(_ splices: [Splice], to source: [UInt8]) -> [UInt8] {
        guard !splices.isEmpty else { return source }
        var part = SplicedPart(source)
        for splice in sorted(splices) { part.apply(splice) }
        return part.bytes()
    }

    /// Splices in the order of the source; those at one place stay in the order given.
    static func sorted(_ splices: [Splice]) -> [Splice] {
        if splices.count < 2 { return splices }
        let order = splices.indices.sorted {
            (splices[$0].range.lowerBound, splices[$0].range.upperBound, $0) < (
                splices[$1].range.lowerBound, splices[$1].range.upperBound, $1
            )
        }
        return order.map { splices[$0] }
    }
}
