import CLibxml2

/// A forward reader over one XML part, on libxml2's text reader.
///
/// Entities and external files are never loaded, a DOCTYPE is an error, and nothing is printed. Text, CDATA and white
/// space arrive as ``Event/text``; comments and instructions are skipped; an empty element has an end like any other.
package struct XMLPullReader: ~Copyable {
    package enum Event: Sendable {
        case start, end, text
    }

    private let reader: xmlTextReaderPtr
    private let input: Input
    private let limits: PackageLimits
    private let silence: DecoderSilence

    /// Reads bytes in UTF-8, UTF-16 or whatever encoding their declaration names.
    package init(_ bytes: [UInt8], part: String, limits: PackageLimits = .standard) throws(PackageError) {
        try self.init(input: Input(part: part, bytes: bytes), limits: limits)
    }

    /// Reads a part while it is decompressed.
    package init(_ stream: consuming EntryStream, limits: PackageLimits = .standard) throws(PackageError) {
        try self.init(input: Input(stream: stream), limits: limits)
    }

    private init(input: Input, limits: PackageLimits) throws(PackageError) {
        // Before the reader is made, which looks at the first bytes.
        let silence = DecoderSilence()
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // Unretained: the reader is freed in deinit, before `input` is released.
        let context = Unmanaged.passUnretained(input).toOpaque()
        guard let reader = xmlReaderForIO(readInput, nil, context, nil, nil, Int32(options)) else {
            silence.end()
            throw PackageError(.io, part: input.part, detail: "no XML reader")
        }
        xmlTextReaderSetStructuredErrorHandler(reader, { recordError($0, $1?.pointee) }, context)
        self.silence = silence
        self.reader = reader
        self.input = input
        self.limits = limits
    }

    deinit {
        xmlFreeTextReader(reader)
        silence.end()
    }

    package var part: String { input.part }
    package var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

    /// Open elements around the current event; the root's own start is at 0.
    package var depth: Int { Int(xmlTextReaderDepth(reader)) }

    /// The next event; nil at the end of the part.
    package func next() throws(PackageError) -> Event? {
        if input.owesEnd {
            input.owesEnd = false
            return .end
        }
        while true {
            let status = xmlTextReaderRead(reader)
            if let failure = input.failure { throw failure }
            guard status >= 0 else { throw malformed() }
            guard status > 0 else { return nil }
            switch UInt32(xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                guard depth < limits.elementDepth else {
                    throw PackageError(limit: "elementDepth", limits.elementDepth, part: part)
                }
                input.owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
                return .start
            case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue, XML_READER_TYPE_WHITESPACE.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
                return .text
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
                throw PackageError(.doctype, part: part, line: line, detail: "document type declaration")
            case XML_READER_TYPE_ENTITY_REFERENCE.rawValue: throw malformed("undefined entity")
            default: continue
            }
        }
    }

    /// Moves to the end of the element whose start was the last event.
    package func skipElement() throws(PackageError) {
        let outside = depth
        if input.owesEnd {
            input.owesEnd = false
            return
        }
        while let event = try next() {
            if event == .end, depth == outside, !input.owesEnd { return }
        }
    }

    /// The element's name without its prefix.
    package var localName: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

    package var namespace: String? { xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) } }

    /// Whether the element's name is `local` once its prefix is taken off.
    package func isNamed(_ local: StaticString) -> Bool {
        guard let name = xmlTextReaderConstLocalName(reader) else { return false }
        return local.withUTF8Buffer { expected in
            for (offset, byte) in expected.enumerated() where name[offset] != byte { return false }
            return name[expected.count] == 0
        }
    }

    /// The value of an attribute, by its name with the prefix as written; nil when absent.
    package func attribute(_ name: StaticString) -> String? {
        name.withUTF8Buffer { expected in
            var found: String?
            while found == nil, xmlTextReaderMoveToNextAttribute(reader) == 1 {
                guard let actual = xmlTextReaderConstName(reader), Self.equal(actual, expected) else { continue }
                found = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
            }
            xmlTextReaderMoveToElement(reader)
            return found
        }
    }

    /// The value of an attribute by its local name, in any namespace, such as `id` of `r:id`. An unprefixed one wins.
    package func attributeInAnyNamespace(_ local: StaticString) -> String? {
        if let plain = attribute(local) { return plain }
        return local.withUTF8Buffer { expected in
            var found: String?
            while found == nil, xmlTextReaderMoveToNextAttribute(reader) == 1 {
                guard let actual = xmlTextReaderConstLocalName(reader), Self.equal(actual, expected) else { continue }
                found = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
            }
            xmlTextReaderMoveToElement(reader)
            return found
        }
    }

    /// Appends the current text event's bytes, in UTF-8.
    package func appendText(to bytes: inout [UInt8]) {
        guard let value = xmlTextReaderConstValue(reader) else { return }
        var length = 0
        while value[length] != 0 { length += 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
    }

    /// The text inside the element whose start was the last event, children's text included; moves to its end.
    package func elementText() throws(PackageError) -> String {
        var bytes: [UInt8] = []
        try appendElementText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text inside the element whose start was the last event, in UTF-8; moves to its end.
    package func appendElementText(to bytes: inout [UInt8]) throws(PackageError) {
        let outside = depth
        if input.owesEnd {
            input.owesEnd = false
            return
        }
        while let event = try next() {
            if event == .text { appendText(to: &bytes) }
            if event == .end, depth == outside { return }
        }
    }

    private static func equal(_ text: UnsafePointer<xmlChar>, _ expected: UnsafeBufferPointer<UInt8>) -> Bool {
        for (offset, byte) in expected.enumerated() where text[offset] != byte { return false }
        return text[expected.count] == 0
    }

    private func malformed(_ detail: String? = nil) -> PackageError {
        PackageError(
            .malformedXML, part: part, line: input.errorLine ?? line, detail: detail ?? input.errorDetail ?? "not well-formed")
    }

    /// Where the bytes come from and what went wrong on the way. A class because libxml2 keeps a pointer to it.
    fileprivate final class Input {
        let part: String
        private let bytes: [UInt8]
        private var position = 0
        private var stream: EntryStream?
        var failure: PackageError?
        var errorDetail: String?
        var errorLine: Int?
        var owesEnd = false

        init(part: String, bytes: [UInt8]) {
            self.part = part
            self.bytes = bytes
        }

        init(stream: consuming EntryStream) {
            part = stream.part
            bytes = []
            self.stream = consume stream
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            do throws(PackageError) {
                if let count = try stream?.read(into: buffer) { return count }
            } catch {
                failure = error
                return -1
            }
            let count = min(buffer.count, bytes.count - position)
            bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
            position += count
            return count
        }
    }
}

private func readInput(context: UnsafeMutableRawPointer?, buffer: UnsafeMutablePointer<CChar>?, length: Int32) -> Int32 {
    guard let context else { return -1 }
    let input = Unmanaged<XMLPullReader.Input>.fromOpaque(context).takeUnretainedValue()
    return Int32(input.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
}

private func recordError(_ context: UnsafeMutableRawPointer?, _ error: xmlError?) {
    guard let context, let error else { return }
    let input = Unmanaged<XMLPullReader.Input>.fromOpaque(context).takeUnretainedValue()
    guard input.errorDetail == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    input.errorDetail = error.message.map { String(String(cString: $0).prefix { $0 != "\n" }) }
    input.errorLine = Int(error.line)
}

/// Keeps libxml2's decoders from printing: what they find wrong reaches the thread's handlers only, never a reader's.
private struct DecoderSilence {
    private let handler = __xmlStructuredError().pointee
    private let context = __xmlStructuredErrorContext().pointee
    private let messageHandler = CLibxml2MessageHandler()
    private let messageContext = __xmlGenericErrorContext().pointee

    init() {
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        CLibxml2IgnoreMessages()
    }

    /// Gives the thread back the handlers it had.
    func end() {
        xmlSetStructuredErrorFunc(context, handler)
        CLibxml2RestoreMessages(messageContext, messageHandler)
    }
}
