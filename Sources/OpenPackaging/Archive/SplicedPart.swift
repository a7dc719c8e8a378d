/// A part as its old bytes with other bytes in some places. An edit of a large part so holds it once, not once more as it will be.
package struct SplicedPart: Sendable {
    /// One place: the source is copied up to `end`, then come the insertions up to the next cut's, then the source from `resume` on.
    private struct Cut: Sendable {
        var end: Int
        var resume: Int
        var insertion: Int
    }

    package let source: [UInt8]
    /// What the cuts put in, one behind the other. What is appended belongs to the last place that was advanced to.
    package var inserted: [UInt8] = []
    private var cuts: [Cut] = []
    private var removedCount = 0

    package init(_ source: [UInt8]) { self.source = source }

    /// Makes room for so many places with so many bytes in them.
    package mutating func reserve(cuts: Int, bytes: Int) {
        self.cuts.reserveCapacity(cuts)
        inserted.reserveCapacity(bytes)
    }

    /// Keeps the source up to an offset; what is appended next takes the place of the bytes up to `resume`.
    ///
    /// Places come in ascending order and do not overlap.
    package mutating func advance(to offset: Int, resumingAt resume: Int) {
        let kept = cuts.last?.resume ?? 0
        precondition(offset >= kept && resume >= offset, "splices come in ascending order and do not overlap")
        removedCount += resume - offset
        if offset == kept, !cuts.isEmpty {
            cuts[cuts.count - 1].resume = resume
        } else {
            cuts.append(Cut(end: offset, resume: resume, insertion: inserted.count))
        }
    }

    /// The length with all splices applied.
    package var count: Int { source.count - removedCount + inserted.count }

    /// Whether the splices put in exactly what they take out.
    package var isUnchanged: Bool {
        guard count == source.count else { return false }
        var offset = 0
        for piece in pieces() {
            guard piece.elementsEqual(source[offset..<offset + piece.count]) else { return false }
            offset += piece.count
        }
        return true
    }

    /// All bytes together.
    package func bytes() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(count)
        for piece in pieces() { output.append(contentsOf: piece) }
        return output
    }

    /// The bytes in pieces, in order.
    package func pieces() -> Pieces { Pieces(part: self) }

    package struct Pieces: Sequence, IteratorProtocol {
        fileprivate let part: SplicedPart
        private var index = 0
        private var position = 0
        private var owesInsertion = false

        fileprivate init(part: SplicedPart) { self.part = part }

        package mutating func next() -> ArraySlice<UInt8>? {
            guard index < part.cuts.count else {
                guard index == part.cuts.count else { return nil }
                index += 1
                return part.source[position...]
            }
            let cut = part.cuts[index]
            guard owesInsertion else {
                owesInsertion = true
                return part.source[position..<cut.end]
            }
            owesInsertion = false
            index += 1
            position = cut.resume
            let end = index < part.cuts.count ? part.cuts[index].insertion : part.inserted.count
            return part.inserted[cut.insertion..<end]
        }
    }
}
