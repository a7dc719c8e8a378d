import OpenPackaging
import Testing

@Suite struct PartsTests {
    @Test(arguments: [
        ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
        ("../xl/./a%20b.xml#x", "xl/workbook.xml", "xl/a b.xml"), ("xl\\a.xml", "", "xl/a.xml"),
        ("../../a", "xl/workbook.xml", nil), ("", "xl/workbook.xml", "xl"), ("%zz", "", "%zz"),
    ])
    func resolvesTargets(target: String, source: String, expected: String?) {
        #expect(PartName.resolve(target, from: source) == expected)
    }

    @Test(arguments: [
        ("xl/comments1.xml", "xl/worksheets/sheet1.xml", "../comments1.xml"), ("xl/a.xml", "xl/workbook.xml", "a.xml"),
        ("xl/workbook.xml", "", "xl/workbook.xml"),
    ])
    func makesTargets(target: String, source: String, expected: String) {
        #expect(PartName.relativeTarget(target, from: source) == expected)
        #expect(PartName.resolve(expected, from: source) == target)
    }

    @Test(arguments: ["", "x:"])
    func appendsRelationships(prefix: String) throws {
        let declaration = prefix.isEmpty ? "xmlns" : "xmlns:x"
        let xml =
            "<\(prefix)Relationships \(declaration)='\(Relationships.namespace)'> <\(prefix)Relationship Id='rId2' Type='t/sheet' "
            + "Target='a.xml'/></\(prefix)Relationships>\n"
        var relationships = try Relationships(of: "xl/workbook.xml", bytes: Array(xml.utf8))
        #expect(relationships.part("sheet") == "xl/a.xml")
        let id = try relationships.append(type: "u/link", target: "http://x/?a&b", isExternal: true)
        #expect(id == "rId3")
        let again = try Relationships(of: "xl/workbook.xml", bytes: relationships.bytes)
        #expect(again.all == relationships.all)
        #expect(again.part("link") == nil && again["rId3"]?.target == "http://x/?a&b")
        #expect(
            String(decoding: relationships.bytes, as: UTF8.self).hasPrefix(String(xml.prefix(xml.count - 20 - 2 * prefix.count))))
    }

    @Test func startsEmptyAndGrows() throws {
        var relationships = Relationships(of: "")
        #expect(try relationships.append(type: "t", target: "a") == "rId1")
        #expect(try relationships.append(type: "t", target: "b") == "rId2")
        #expect(try Relationships(of: "", bytes: relationships.bytes).all.map(\.target) == ["a", "b"])
    }

    @Test func declaresContentTypes() throws {
        var types = ContentTypes()
        try types.declare("xl/a.xml", as: "one")
        try types.declareDefault(extension: "vml", as: "two")
        try types.declareDefault(extension: "VML", as: "three")
        let again = try ContentTypes(bytes: types.bytes)
        #expect(
            again["xl/A.xml"] == "one" && again["q.vml"] == "two" && again["q.xml"] == "application/xml" && again["q.z"] == nil)
        #expect(again.parts(ofType: "one") == ["xl/a.xml"])
        try types.withdraw("xl/a.xml")
        #expect(try ContentTypes(bytes: types.bytes)["xl/a.xml"] == "application/xml")
    }
}
