extension XMLScan {
    /// Appends the text of an `si` or `is`, `start` behind its start tag; returns the offset behind its end tag.
    func richText(_ start: Int, closing: StaticString, to scratch: inout GrowingBytes<UInt8>, maximumDepth: Int) throws(ScanStop)
        -> Int
    {
        var offset = start
        var isInRun = false
        let first = scratch.count
        var mayHoldEscapes = false
        while true {
            offset = skipSpace(offset)
            guard bytes[offset] == UInt8(ascii: "<") else { throw stop(at: offset) }
            let isShort = !XMLByte.isName(bytes[offset + 2])
            if bytes[offset + 1] == UInt8(ascii: "t"), isShort {
                let tag = try attributes(offset + 2) { (_: Attribute) throws(ScanStop) in }
                offset = tag.end
                guard !tag.isEmpty else { continue }
                let (end, traits) = try text(offset)
                if !traits.needsDecoding {
                    scratch.append(bytes + offset, count: end - offset)
                } else {
                    try appendDecoded(offset..<end, to: &scratch)
                }
                mayHoldEscapes = mayHoldEscapes || traits.mayHoldEscapes
                offset = try expect("</t>", at: end)
            } else if bytes[offset + 1] == UInt8(ascii: "r"), isShort, !isInRun {
                let tag = try attributes(offset + 2) { (_: Attribute) throws(ScanStop) in }
                isInRun = !tag.isEmpty
                offset = tag.end
            } else if matches("</r>", at: offset), isInRun {
                isInRun = false
                offset += 4
            } else if matches("<rPr", at: offset) || matches("<rPh", at: offset) || matches("<phoneticPr", at: offset) {
                guard !XMLByte.isName(bytes[offset + (bytes[offset + 1] == UInt8(ascii: "r") ? 4 : 11)]) else {
                    throw stop(at: offset)
                }
                offset = try element(offset, maximumDepth: maximumDepth)
            } else {
                guard !isInRun else { throw stop(at: offset) }
                offset = try expect(closing, at: offset)
                break
            }
        }
        // An escape may begin in one run and end in the next, so it is resolved last.
        if mayHoldEscapes { scratch.decodeXString(from: first) }
        return offset
    }
}
