extension SummaryModel.StandardSummary {
    /// A name people know the standard by: its item, or the beginning of its wording where the form only numbers it.
    package var name: String {
        let item = item.filter { !$0.isNewline }
        guard item.allSatisfy({ $0.isNumber || $0 == "." }) else { return item }
        let words = wording.drop { $0.isNumber || ".．、 ".contains($0) }.filter { !$0.isWhitespace }
        return words.isEmpty ? item : words.count > 18 ? words.prefix(17) + "…" : String(words)
    }
}

extension SummaryModel {
    /// The names of a template's standards by their id.
    func standardNames(of template: String) -> [String: String] {
        Dictionary(
            standards.filter { $0.template == template }.map { ($0.standard, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
