import OpenPackaging

/// The relationships of a part that is being written; ids are given in order, and equal targets share one.
struct RelationshipList {
    static let officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private struct Item: Hashable {
        var type: String
        var target: String
        var isExternal: Bool
    }

    private let source: String
    private var items = IndexedList<Item>()

    /// The relationships of the part with that name.
    init(of source: String) { self.source = source }

    var isEmpty: Bool { items.items.isEmpty }

    /// The id of a relationship to another part of the package. `kind` is the last segment of its type.
    mutating func id(_ kind: String, part: String) -> String {
        id(Item(type: Self.officeNamespace + "/" + kind, target: PartName.relativeTarget(part, from: source), isExternal: false))
    }

    /// The id of a relationship whose type is not one of Office's own.
    mutating func id(type: String, part: String) -> String {
        id(Item(type: type, target: PartName.relativeTarget(part, from: source), isExternal: false))
    }

    /// The id of a relationship to something outside the package.
    mutating func id(_ kind: String, external target: String) -> String {
        id(Item(type: Self.officeNamespace + "/" + kind, target: target, isExternal: true))
    }

    private mutating func id(_ item: Item) -> String { "rId\(items.index(of: item) + 1)" }

    /// The part that holds them.
    var part: SerializedPart {
        var xml = XMLWriter()
        xml.declaration()
        xml.start("Relationships", [("xmlns", Relationships.namespace)])
        for (offset, item) in items.items.enumerated() {
            xml.empty(
                "Relationship",
                [("Id", "rId\(offset + 1)"), ("Type", item.type), ("Target", item.target)]
                    + (item.isExternal ? [("TargetMode", "External")] : []))
        }
        xml.end("Relationships")
        return SerializedPart(name: PartName.relationships(of: source), bytes: xml.bytes, contentType: nil)
    }
}
