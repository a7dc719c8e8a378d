import Summary
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "[]", "{}", "[1,2.5,-3]", #"{"b":1,"a":[{"c":"d"}]}"#, #""引号\"、反斜线\\、换行\n""#, #""\u0001""#,
    ])
    func writesWhatItReads(text: String) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)).serialized == text)
    }

    @Test(arguments: [
        (#""\u53f0\u8d26""#, JSONValue.string("台账")), (#""\ud83d\ude00""#, .string("😀")), (#""\ud83d""#, .string("\u{FFFD}")),
        (#""\ud83dx""#, .string("\u{FFFD}x")), (" [ 1e2 ] ", .array([.number(100)])), ("\u{FEFF}1", .number(1)),
    ])
    func readsSpellings(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", "{", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":}"#, "nul", #""abc"#, #""\x""#, "1 2", "--1", "1e999",
        String(repeating: "[", count: 100_000),
    ])
    func refusesWhatIsNoJSON(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test func hasNoNumberForInfinity() {
        #expect(JSONValue.array([.number(.infinity), .number(.nan), .number(0.1)]).serialized == "[null,null,0.1]")
    }
}
