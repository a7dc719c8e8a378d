import OpenPackaging

extension DataValidation {
    func append(to xml: inout XMLWriter, resources: inout some SheetResources) throws(SpreadsheetError) {
        var attributes: [(String, String)] = []
        if let type { attributes.append(("type", type)) }
        if severity != .stop { attributes.append(("errorStyle", severity.rawValue)) }
        if allowsBlank { attributes.append(("allowBlank", "1")) }
        attributes += [("showInputMessage", "1"), ("showErrorMessage", "1")]
        if let error { attributes += try Self.attributes(of: error, title: "errorTitle", text: "error") }
        if let prompt { attributes += try Self.attributes(of: prompt, title: "promptTitle", text: "prompt") }
        attributes.append(("sqref", ranges.map(\.description).joined(separator: " ")))
        let formulas = try formulas(&resources)
        guard !formulas.isEmpty else {
            xml.empty("dataValidation", attributes)
            return
        }
        xml.start("dataValidation", attributes)
        for (offset, formula) in formulas.enumerated() { xml.element("formula\(offset + 1)", text: formula) }
        xml.end("dataValidation")
    }

    private var type: String? {
        switch rule {
        case .list, .listRange: "list"
        case .wholeNumber: "whole"
        case .decimal: "decimal"
        case .date: "date"
        case .textLength: "textLength"
        case .formula: "custom"
        case .any: nil
        }
    }

    private func formulas(_ resources: inout some SheetResources) throws(SpreadsheetError) -> [String] {
        switch rule {
        case .list(let items):
            if let list = Self.inlineList(items) { return [list] }
            return [try resources.listFormula(for: items)]
        case .listRange(let formula), .formula(let formula): return [formula]
        case .wholeNumber(let range), .textLength(let range): return ["\(range.lowerBound)", "\(range.upperBound)"]
        case .decimal(let range), .date(let range):
            return [NumberText.text(range.lowerBound), NumberText.text(range.upperBound)]
        case .any: return []
        }
    }

    /// The list inside the rule. Only short ones fit, and only those whose items have no comma and no space at their ends.
    private static func inlineList(_ items: [String]) -> String? {
        let joined = items.joined(separator: ",")
        let isPlain = items.allSatisfy { item in
            !item.isEmpty && !item.contains(",") && !item.contains("\n") && item.first != " " && item.last != " "
        }
        return isPlain && joined.utf16.count <= 255 ? Formula.literal(joined) : nil
    }

    private static func attributes(
        of message: Message, title: String, text: String
    ) throws(SpreadsheetError) -> [(String, String)] {
        guard message.title.utf16.count <= 32, message.text.utf16.count <= 255 else {
            throw SpreadsheetError(.textTooLong, detail: "validation message \(message.title)")
        }
        return [
            (title, XString.escapingForAttribute(message.title)), (text, XString.escapingForAttribute(message.text)),
        ].filter { !$0.1.isEmpty }
    }
}
