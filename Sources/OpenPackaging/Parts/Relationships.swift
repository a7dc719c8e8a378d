/// The relationships of one part (ECMA-376 Part 2, 6.5): what was there stays byte for byte, additions go before the end tag.
package struct Relationships: Sendable {
    package struct Relationship: Hashable, Sendable {
        package var id: String
        /// The relationship's type, a URI. Compare with ``kind``, which is the same in Strict and Transitional files.
        package var type: String
        /// As written; resolve it with ``Relationships/part(of:)``.
        package var target: String
        package var isExternal: Bool

        /// The last segment of the type, such as `worksheet`.
        package var kind: Substring {
            type.lastIndex(of: "/").map { type[type.index(after: $0)...] } ?? Substring(type)
        }
    }

    /// The part they belong to; `""` for the package.
    package let source: String
    package private(set) var all: [Relationship] = []
    /// The part's bytes, in UTF-8.
    package private(set) var bytes: [UInt8]

    package static let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// No relationships yet.
    package init(of source: String) {
        self.source = source
        let text =
            #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + #"<Relationships xmlns="\#(Self.namespace)"/>"#
        bytes = Array(text.utf8)
    }

    package init(of source: String, bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
        self.source = source
        let part = PartName.relationships(of: source)
        self.bytes = try XMLText.utf8(bytes, part: part)
        let reader = try XMLPullReader(self.bytes, part: part, limits: limits)
        while let event = try reader.next() {
            guard event == .start, reader.isNamed("Relationship") else { continue }
            all.append(
                Relationship(
                    id: reader.attribute("Id") ?? "", type: reader.attribute("Type") ?? "",
                    target: reader.attribute("Target") ?? "", isExternal: reader.attribute("TargetMode") == "External"))
        }
    }

    package subscript(id: String) -> Relationship? { all.first { $0.id == id } }

    /// The first relationship whose type ends in `kind`.
    package func first(_ kind: String) -> Relationship? { all.first { $0.kind == kind } }

    /// The name of the part that a relationship points to; nil for an external target or one that leaves the package.
    package func part(of relationship: Relationship) -> String? {
        relationship.isExternal ? nil : PartName.resolve(relationship.target, from: source)
    }

    /// The name of the part behind the first relationship of a kind.
    package func part(_ kind: String) -> String? { first(kind).flatMap { part(of: $0) } }

    /// Adds a relationship to `part` and returns its new id. A target that begins with a scheme is external.
    ///
    /// Ids in `avoiding` are not given: some parts refer to relationships that are not there, and must not find this one.
    package mutating func append(
        type: String, target: String, isExternal: Bool = false, avoiding dangling: Set<String> = []
    ) throws(PackageError) -> String {
        let used = Set(all.map(\.id)).union(dangling)
        var number = all.count + 1
        while used.contains("rId\(number)") { number += 1 }
        let relationship = Relationship(id: "rId\(number)", type: type, target: target, isExternal: isExternal)
        bytes = try XMLSplice.appending(
            to: bytes, element: "Relationship",
            attributes: [("Id", relationship.id), ("Type", type), ("Target", target)]
                + (isExternal ? [("TargetMode", "External")] : []),
            part: PartName.relationships(of: source))
        all.append(relationship)
        return relationship.id
    }

    /// Takes a relationship away, as when its part is removed.
    package mutating func withdraw(_ id: String) throws(PackageError) {
        guard let index = all.firstIndex(where: { $0.id == id }) else { return }
        all.remove(at: index)
        var scanner = XMLByteScanner(bytes, part: PartName.relationships(of: source))
        while let token = try scanner.next() {
            guard token.kind == .start, scanner.isNamed("Relationship", token) else { continue }
            let range = try scanner.skipElement(token)
            guard let name = scanner.attribute("Id", of: token), scanner.decoded(name.value) == id else { continue }
            bytes.removeSubrange(range)
            return
        }
    }
}
