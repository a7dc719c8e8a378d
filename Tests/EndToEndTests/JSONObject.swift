import Summary
import Testing

/// A JSON value as a test looks at it: what is not there is empty.
struct JSONObject {
    var value: JSONValue?

    init(_ text: String) throws {
        value = try JSONValue(parsing: Array(text.utf8))
    }

    private init(value: JSONValue?) { self.value = value }

    subscript(name: String) -> JSONObject { JSONObject(value: value?[name]) }

    var elements: [JSONObject] { (value?.elements ?? []).map { JSONObject(value: $0) } }
    var text: String { value?.text ?? "" }
    var integer: Int? { value?.integer }
}
