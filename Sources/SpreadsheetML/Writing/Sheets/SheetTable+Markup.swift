import OpenPackaging

extension SheetTable {
    /// The table's part (ECMA-376 Part 1, 18.5.1.2).
    func part(name: String, id: Int, in content: WorksheetContent) throws(SpreadsheetError) -> SerializedPart {
        let headers = try headers(in: content)
        var xml = XMLWriter()
        xml.declaration()
        xml.start(
            "table",
            [
                ("xmlns", SharedStringRegistry.namespace), ("id", "\(id)"), ("name", self.name), ("displayName", self.name),
                ("ref", "\(range)"), ("totalsRowShown", "0"),
            ])
        if showsFilters { xml.empty("autoFilter", [("ref", "\(range)")]) }
        xml.start("tableColumns", [("count", "\(headers.count)")])
        for (offset, header) in headers.enumerated() {
            xml.empty("tableColumn", [("id", "\(offset + 1)"), ("name", XString.escapingForAttribute(header))])
        }
        xml.end("tableColumns")
        if let style {
            xml.empty(
                "tableStyleInfo",
                [
                    ("name", style), ("showFirstColumn", "0"), ("showLastColumn", "0"),
                    ("showRowStripes", showsRowStripes ? "1" : "0"), ("showColumnStripes", "0"),
                ])
        }
        xml.end("table")
        return SerializedPart(
            name: name, bytes: xml.bytes,
            contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml")
    }

    /// Excel repairs a table whose column names are not the header cells' own.
    private func headers(in content: WorksheetContent) throws(SpreadsheetError) -> [String] {
        var headers: [String] = []
        var seen: Set<String> = []
        for column in range.columns {
            let cell = CellReference(row: range.first.row, column: column)
            guard case .string(let text) = content[cell]?.value, !text.isEmpty, seen.insert(text.lowercased()).inserted else {
                throw SpreadsheetError(
                    .invalidContent, sheet: content.name, cell: cell, detail: "table \(name): header missing, no text or repeated"
                )
            }
            headers.append(text)
        }
        guard range.rows.count > 1 else {
            throw SpreadsheetError(.invalidContent, sheet: content.name, cell: range.first, detail: "table \(name): no data row")
        }
        return headers
    }
}
