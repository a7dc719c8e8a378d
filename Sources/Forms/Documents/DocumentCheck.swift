import Compliance
import SpreadsheetML

/// Holds the documents (佐证资料) that a form asks for against those the unit lists and the files it handed in.
///
/// A standard without documents of its own shares those printed above it in its category, whose cell is merged over both; they are
/// told once, at the first row of the group that the sheet holds. A list left as it was printed says nothing of what the unit has.
struct DocumentCheck {
    let submission: Submission
    /// The files handed in; nil when none were looked for.
    let files: [String]?

    /// The findings for each of the submission's rows; empty when the form asks for no documents.
    func findings() -> [[DocumentFinding]] {
        guard submission.template.standards.contains(where: { !$0.documents.isEmpty }) else { return [] }
        var findings = [[DocumentFinding]](repeating: [], count: submission.rows.count)
        let fileNames = files.map { $0.map { DocumentName(Self.stem($0)) } }
        for group in groups() {
            let rows = submission.rows.indices.filter { group.standards.contains(submission.rows[$0].standardOffset) }
            guard let first = rows.first else { continue }
            let list = list(of: rows, printed: group.documents)
            guard fileNames != nil || list != nil else { continue }
            findings[first] = group.documents.compactMap(RequiredDocument.init).flatMap { document in
                self.findings(on: document, list ?? [], fileNames ?? [])
            }
        }
        return findings
    }

    private struct Group {
        var standards: [Int]
        var documents: [String]
    }

    /// Standards that share one list of documents.
    private func groups() -> [Group] {
        var groups: [Group] = []
        for (offset, standard) in submission.template.standards.enumerated() {
            let above = groups.last?.standards.last.map { submission.template.standards[$0].category }
            if standard.documents.isEmpty, above == standard.category {
                groups[groups.count - 1].standards.append(offset)
            } else {
                groups.append(Group(standards: [offset], documents: standard.documents))
            }
        }
        return groups.filter { !$0.documents.isEmpty }
    }

    private struct Entry {
        let name: DocumentName
        let cell: String
    }

    /// What the unit lists; nil when the form has no column for it or the printed list was left as it was.
    private func list(of rows: [Int], printed: [String]) -> [Entry]? {
        guard let column = submission.layout.columns[.documents] else { return nil }
        var texts: [(text: String, cell: String)] = []
        for row in rows.map({ submission.rows[$0] }) where !texts.contains(where: { $0.text == row.documents }) {
            texts.append((row.documents, "\(CellReference(row: row.row, column: column))"))
        }
        let lines = texts.flatMap { text in
            Self.pieces(of: text.text, at: Self.lineEnds).map { (Wording($0).scalars, $0, text.cell) }
        }
        if lines.flatMap(\.0) == printed.flatMap({ Wording($0).scalars }) { return nil }
        return lines.flatMap { line in
            let pieces = Self.pieces(of: line.1, at: Self.commas)
            return ([line.1] + (pieces.count > 1 ? pieces : [])).map { Entry(name: DocumentName($0.trimmed), cell: line.2) }
        }.filter { !$0.name.wording.isEmpty }
    }

    /// One finding, or one a part where only some of a document's parts are there.
    private func findings(on document: RequiredDocument, _ list: [Entry], _ files: [DocumentName]) -> [DocumentFinding] {
        let parts = document.parts.map { DocumentFinding(document: $0.name, place: place(of: $0.wording, list, files)) }
        let found = parts.filter { $0.place != .nowhere }
        if found.count == parts.count || found.isEmpty {
            return [DocumentFinding(document: document.name, place: found.first?.place ?? .nowhere)]
        }
        return parts
    }

    private func place(of document: Wording, _ list: [Entry], _ files: [DocumentName]) -> DocumentFinding.Place {
        if let file = files.first(where: { $0.covers(document) }) { return .file(file.text) }
        return list.first { $0.name.covers(document) }.map { .listed(cell: $0.cell, $0.name.text) } ?? .nowhere
    }

    private static func pieces(of text: String, at marks: Set<Unicode.Scalar>) -> [String] {
        text.unicodeScalars.split { marks.contains($0) }.map(String.init)
    }

    private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "；", ";"]
    private static let commas: Set<Unicode.Scalar> = ["、", "，", ","]

    /// A file's name without its folders and ending.
    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
