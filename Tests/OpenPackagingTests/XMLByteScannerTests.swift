import OpenPackaging
import Testing

@Suite struct XMLByteScannerTests {
    @Test(arguments: [
        "<a/>", "<?xml version='1.0'?><a b='>' c=\"'\"><!-- <x> --><b>t</b><![CDATA[ </a> ]]></a>",
        "<x:a xmlns:x='u'><x:b  k = 'v' /></x:a >",
    ])
    func agreesWithTheReader(xml: String) throws {
        let bytes = Array(xml.utf8)
        var scanner = XMLByteScanner(bytes, part: "p")
        var walked: [String] = []
        var offset = 0
        while let token = try scanner.next() {
            #expect(token.range.lowerBound == offset, "tokens leave no gap")
            offset = token.range.upperBound
            let name = scanner.name(of: token)
            if token.kind == .start { walked.append("<" + name) }
            if token.kind == .end { walked.append("/" + name) }
            if token.isSelfClosing { walked.append("/" + name) }
        }
        #expect(offset == bytes.count)
        let reader = try XMLPullReader(bytes, part: "p")
        var read: [String] = []
        while let event = try reader.next() {
            if event == .start { read.append("<" + reader.localName) }
            if event == .end { read.append("/" + reader.localName) }
        }
        #expect(walked.map { $0.replacing("x:", with: "") } == read)
    }

    @Test func readsAttributes() throws {
        var scanner = XMLByteScanner(Array("<x:a r='A1' t = \"a&amp;b\"/>".utf8), part: "p")
        let token = try #require(try scanner.next())
        #expect(scanner.isNamed("a", token) && !scanner.isNamed("x", token))
        #expect(scanner.prefix(of: token).elementsEqual("x:".utf8))
        #expect(scanner.attributes(of: token).count == 2)
        let value = try #require(scanner.attribute("t", of: token)).value
        #expect(scanner.decoded(value) == "a&b")
        #expect(scanner.attribute("q", of: token) == nil)
    }

    @Test(arguments: ["<a", "</a>", "<a b='", "<!-- x", "<a b=<", "<!DOCTYPE a><a/>", "< >"])
    func refuses(xml: String) {
        #expect(throws: PackageError.self) {
            var scanner = XMLByteScanner(Array(xml.utf8), part: "p")
            while try scanner.next() != nil {}
        }
    }
}
