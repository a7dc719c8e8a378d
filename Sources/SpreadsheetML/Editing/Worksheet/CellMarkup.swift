import OpenPackaging

/// The XML of an edited cell (ECMA-376 Part 1, 18.3.1.4 c), in pieces that are made once for a sheet.
struct CellMarkup {
    /// The start of a cell that was not there, up to its address.
    let start: [UInt8]
    private let numberStart: [UInt8]
    private let numberEnd: [UInt8]
    private let textStart: [UInt8]
    private let spacedTextStart: [UInt8]
    private let textEnd: [UInt8]

    /// `prefix` is that of the sheet's elements, with its colon.
    init(prefix: [UInt8]) {
        func markup(_ text: String) -> [UInt8] { Array(text.replacing("@", with: String(decoding: prefix, as: UTF8.self)).utf8) }
        start = markup("<@c r=\"")
        numberStart = markup("><@v>")
        numberEnd = markup("</@v></@c>")
        textStart = markup(" t=\"inlineStr\"><@is><@t>")
        spacedTextStart = markup(" t=\"inlineStr\"><@is><@t xml:space=\"preserve\">")
        textEnd = markup("</@t></@is></@c>")
    }

    /// The attributes of the cell that was there, less those that described its old value; nil keeps the style.
    func appendAttributes(
        of tag: XMLByteScanner.Token, _ scanner: XMLByteScanner, style: Int?, to output: inout [UInt8]
    ) {
        var style = style
        for attribute in scanner.attributes(of: tag) {
            let name = attribute.name
            if scanner.bytes.matches("t", in: name) || scanner.bytes.matches("cm", in: name)
                || scanner.bytes.matches("vm", in: name)
            {
                continue
            }
            if scanner.bytes.matches("s", in: name), let changed = style {
                output.append(attribute: "s", changed)
                style = nil
            } else {
                output.append(" ")
                output.append(contentsOf: scanner.bytes[attribute.range])
            }
        }
        if let style { output.append(attribute: "s", style) }
    }

    /// The rest of the cell behind its address and style.
    func appendContent(of edit: CellEditQueue.Edit, in queue: CellEditQueue, to output: inout [UInt8]) {
        switch edit.content {
        case .kept, .blank: output.append("/>")
        case .number:
            output.append(contentsOf: numberStart)
            output.append(contentsOf: queue.value(of: edit))
            output.append(contentsOf: numberEnd)
        case .text:
            output.append(contentsOf: edit.preservesSpace ? spacedTextStart : textStart)
            output.append(contentsOf: queue.value(of: edit))
            output.append(contentsOf: textEnd)
        }
    }
}
