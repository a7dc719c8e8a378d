extension WorksheetOutline {
    private static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    /// Whether the sheet is written in the namespaces of ISO/IEC 29500 Strict.
    var isStrict: Bool { scanner().prefix(boundTo: [Self.strict], on: root) != nil }

    /// The namespace of its elements.
    var namespace: String { isStrict ? Self.strict : Self.transitional }

    /// The namespace of `r:id`, and with a slash and a kind behind it the type of a relationship.
    var relationshipNamespace: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    /// The relationship ids that top-level elements refer to, whether or not the relationships exist.
    var referredIDs: Set<String> {
        let scanner = scanner()
        return Set(
            children.flatMap { scanner.attributes(of: $0.element.tag) }
                .filter { bytes[$0.name].suffix(3).elementsEqual(":id".utf8) }.map { scanner.decoded($0.value) })
    }

    /// A top-level element that only points to a relationship, such as `legacyDrawing`, at its place.
    func reference(_ name: String, to id: String) -> Splice {
        let bound = scanner().prefix(boundTo: [relationshipNamespace], on: root)
        var attributes = [((bound ?? "r:") + "id", id)]
        if bound == nil { attributes.insert(("xmlns:r", relationshipNamespace), at: 0) }
        var markup: [UInt8] = []
        markup.element(name, prefix, attributes)
        let offset = insertionPoint(of: name)
        return Splice(range: offset..<offset, replacement: markup)
    }
}
