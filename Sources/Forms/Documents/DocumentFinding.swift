/// What became of one document (佐证资料) that a standard asks for.
public struct DocumentFinding: Hashable, Sendable {
    /// Where the document was found.
    public enum Place: Hashable, Sendable {
        /// Among the files handed in, under this name.
        case file(String)
        /// In the unit's own list in this cell, under this name.
        case listed(cell: String, String)
        case nowhere
    }

    /// As the template names it.
    public var document: String
    public var place: Place

    public init(document: String, place: Place) {
        self.document = document
        self.place = place
    }
}

extension [DocumentFinding] {
    /// What is missing, as a clause for the gap; empty when nothing is.
    var missingClause: String {
        let missing = filter { $0.place == .nowhere }.map(\.document)
        return missing.isEmpty ? "" : "材料清单未见：" + missing.joined(separator: "、")
    }

    /// What was found and where, for the notes; empty when nothing was.
    var foundClause: String {
        let found = compactMap { finding -> String? in
            switch finding.place {
            case .file(let name): "\(finding.document)（文件“\(name)”）"
            case .listed(let cell, let name): "\(finding.document)（\(cell)“\(name)”）"
            case .nowhere: nil
            }
        }
        return found.isEmpty ? "" : "佐证资料已见：" + found.joined(separator: "、")
    }
}
