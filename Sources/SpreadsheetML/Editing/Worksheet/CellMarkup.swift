import OpenPackaging

/// The XML of an edited cell (ECMA-376 Part 1, 18.3.1.4 c).
struct CellMarkup {
    let prefix: [UInt8]
    let queue: CellEditQueue

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
    func appendContent(of edit: CellEditQueue.Edit, to output: inout [UInt8]) {
        switch edit.content {
        case .kept, .blank: output.append("/>")
        case .number:
            output.append("><")
            output.append(contentsOf: prefix)
            output.append("v>")
            output.append(contentsOf: queue.value(of: edit))
            output.append("</")
            output.append(contentsOf: prefix)
            output.append("v></")
            output.append(contentsOf: prefix)
            output.append("c>")
        case .text:
            output.append(" t=\"inlineStr\"><")
            output.append(contentsOf: prefix)
            output.append("is><")
            output.append(contentsOf: prefix)
            if edit.preservesSpace { output.append("t xml:space=\"preserve\">") } else { output.append("t>") }
            output.append(contentsOf: queue.value(of: edit))
            output.append("</")
            output.append(contentsOf: prefix)
            output.append("t></")
            output.append(contentsOf: prefix)
            output.append("is></")
            output.append(contentsOf: prefix)
            output.append("c>")
        }
    }
}
