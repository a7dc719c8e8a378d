import OpenPackaging
import Testing

@Suite struct XMLPullReaderTests {
    private func events(_ bytes: [UInt8], limits: PackageLimits = .standard) throws -> [String] {
        let reader = try XMLPullReader(bytes, part: "p", limits: limits)
        var found: [String] = []
        while let event = try reader.next() {
            switch event {
            case .start: found.append("<" + reader.localName)
            case .end: found.append("/" + reader.localName)
            case .text:
                var text: [UInt8] = []
                reader.appendText(to: &text)
                found.append(String(decoding: text, as: UTF8.self))
            }
        }
        return found
    }

    @Test(arguments: [
        ("<a/>", ["<a", "/a"]),
        (
            "<?xml version='1.0'?><!-- c --><x:a xmlns:x='u'>1<b/>&amp;<![CDATA[<]]></x:a>",
            ["<a", "1", "<b", "/b", "&", "<", "/a"]
        ),
        ("<a> \n</a>", ["<a", " \n", "/a"]),
    ])
    func reads(xml: String, expected: [String]) throws {
        #expect(try events(Array(xml.utf8)) == expected)
    }

    @Test func readsUTF16() throws {
        let units = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>党</a>".utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try events(little) == ["<a", "党", "/a"])
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try events(big) == ["<a", "党", "/a"])
        #expect(try events(XMLText.utf8(big, part: "p")) == ["<a", "党", "/a"])
    }

    /// libxml2 reports what its decoders find wrong on its own way, by default on the screen.
    @Test func printsNothing() async throws {
        let result = try await #require(processExitsWith: .success, observing: [\.standardErrorContent]) {
            let units: [UInt16] = Array("<a>".utf16) + [0xD800, 0, 0] + Array("</a>".utf16)
            let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let reader = try XMLPullReader(bytes, part: "p")
            let error = #expect(throws: PackageError.self) { while try reader.next() != nil {} }
            #expect(error?.code == .malformedXML)
        }
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }

    @Test(arguments: [
        ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "doctype"), ("<!DOCTYPE a SYSTEM 'http://x/'><a/>", "doctype"),
        ("<a><b></a>", "malformedXML"), ("<a", "malformedXML"), ("", "malformedXML"), ("<a>&none;</a>", "malformedXML"),
        ("<a/><b/>", "malformedXML"), ("<a>\u{1}</a>", "malformedXML"),
    ])
    func refuses(xml: String, code: String) {
        let error = #expect(throws: PackageError.self) { try events(Array(xml.utf8)) }
        #expect(error?.code.rawValue == code)
        #expect(error?.part == "p")
    }

    @Test func boundsDepth() {
        var limits = PackageLimits()
        limits.elementDepth = 3
        #expect(throws: Never.self) { try events(Array("<a><b><c/></b></a>".utf8), limits: limits) }
        let error = #expect(throws: PackageError.self) { try events(Array("<a><b><c><d/></c></b></a>".utf8), limits: limits) }
        #expect(error?.code == .limitExceeded)
    }

    @Test func findsAttributesAndSkips() throws {
        let xml = "<a><s x:id='1' xmlns:x='u' id2='&lt;'><t/>z</s><t>in<r>ner</r></t><t/></a>"
        let reader = try XMLPullReader(Array(xml.utf8), part: "p")
        _ = try reader.next()
        _ = try reader.next()
        let (id, any, escaped) = (reader.attribute("id"), reader.attributeInAnyNamespace("id"), reader.attribute("id2"))
        #expect(id == nil && any == "1" && escaped == "<")
        try reader.skipElement()
        _ = try reader.next()
        #expect(try reader.elementText() == "inner")
        _ = try reader.next()
        #expect(try reader.elementText() == "")
        let last = try reader.next()
        #expect(last == .end)
    }
}
