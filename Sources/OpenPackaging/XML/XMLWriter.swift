/// Appends XML to bytes: elements, attributes, escaped text. Open elements are the caller's to close, in order.
package struct XMLWriter: Sendable {
    package var bytes: [UInt8]

    package init(capacity: Int = 4096) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// The declaration that Office writes.
    package mutating func declaration() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    }

    /// Text that is XML already.
    @inline(__always)
    package mutating func raw(_ xml: String) { bytes.append(contentsOf: xml.utf8) }

    package mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
        tag(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    package mutating func end(_ name: String) {
        raw("</")
        raw(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// An element without content.
    package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
        tag(name, attributes)
        raw("/>")
    }

    /// An element that holds only text; spaces at either end are kept.
    package mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        let isSpaced = text.utf8.first.map { $0 <= 0x20 } ?? false || text.utf8.last.map { $0 <= 0x20 } ?? false
        start(name, isSpaced ? attributes + [("xml:space", "preserve")] : attributes)
        self.text(text)
        end(name)
    }

    package mutating func text(_ text: String) { XMLText.appendEscaped(text, to: &bytes) }

    private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
        bytes.append(UInt8(ascii: "<"))
        raw(name)
        for (key, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            raw(key)
            raw("=\"")
            XMLText.appendEscapedAttribute(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
