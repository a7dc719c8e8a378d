import OpenPackaging

/// The elements of a styles part that a style is made of (ECMA-376 Part 1, 18.8). The prefix is that of the part's elements, with its colon.
extension CellStyle.Font {
    package func markup(prefix: [UInt8] = []) -> [UInt8] {
        var output: [UInt8] = []
        output.element("font", prefix) { output in
            if bold { output.element("b", prefix) }
            if italic { output.element("i", prefix) }
            if underline { output.element("u", prefix) }
            output.element("sz", prefix, [("val", NumberText.text(size))])
            if let color { output.append(contentsOf: color.markup("color", prefix: prefix)) }
            output.element("name", prefix, [("val", name)])
            // GB 2312, which tells readers without the font what to look for instead.
            if name.utf8.contains(where: { $0 >= 0x80 }) { output.element("charset", prefix, [("val", "134")]) }
        }
        return output
    }
}

extension CellStyle.Color {
    package func markup(_ element: String, prefix: [UInt8] = []) -> [UInt8] {
        var output: [UInt8] = []
        output.element(element, prefix, [("rgb", opaque)])
        return output
    }

    /// A solid fill in this colour.
    package func fillMarkup(prefix: [UInt8] = []) -> [UInt8] {
        var output: [UInt8] = []
        output.element("fill", prefix) { output in
            output.element("patternFill", prefix, [("patternType", "solid")]) { output in
                output.append(contentsOf: markup("fgColor", prefix: prefix))
                output.element("bgColor", prefix, [("indexed", "64")])
            }
        }
        return output
    }
}

extension CellStyle.Border {
    package func markup(prefix: [UInt8] = []) -> [UInt8] {
        var output: [UInt8] = []
        output.element("border", prefix) { output in
            for (name, line) in [("left", left), ("right", right), ("top", top), ("bottom", bottom)] {
                guard let line else {
                    output.element(name, prefix)
                    continue
                }
                output.element(name, prefix, [("style", line.rawValue)]) { output in
                    if let color {
                        output.append(contentsOf: color.markup("color", prefix: prefix))
                    } else {
                        output.element("color", prefix, [("auto", "1")])
                    }
                }
            }
            output.element("diagonal", prefix)
        }
        return output
    }
}

extension [UInt8] {
    /// Appends an element; the body appends its content.
    package mutating func element(
        _ name: String, _ prefix: [UInt8], _ attributes: [(String, String)] = [], _ body: ((inout [UInt8]) -> Void)? = nil
    ) {
        append(UInt8(ascii: "<"))
        append(contentsOf: prefix)
        append(contentsOf: name.utf8)
        for (name, value) in attributes {
            append(UInt8(ascii: " "))
            append(contentsOf: name.utf8)
            append(contentsOf: "=\"".utf8)
            XMLText.appendEscapedAttribute(value, to: &self)
            append(UInt8(ascii: "\""))
        }
        guard let body else {
            append(contentsOf: "/>".utf8)
            return
        }
        append(UInt8(ascii: ">"))
        body(&self)
        append(contentsOf: "</".utf8)
        append(contentsOf: prefix)
        append(contentsOf: name.utf8)
        append(UInt8(ascii: ">"))
    }
}
