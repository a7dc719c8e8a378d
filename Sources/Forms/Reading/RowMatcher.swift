import SpreadsheetML

/// Pairs the rows of a table with a template's standards by their wording, wherever they stand.
struct RowMatcher {
    struct Match: Hashable {
        let row: Int
        let standard: Int
        private(set) var text: String
        private(set) var isAltered: Bool
        /// Rows below that only continue this one: a standard merged over several lines, or cut by a page.
        var continuations: [Int] = []

        /// Adds the rest of the standard from a row below. A text far longer than the standard is altered whatever follows.
        mutating func append(_ rest: String, for words: FormWords) {
            let wording = Wording(text)
            guard wording.count < 4 * words.standards[standard].count else { return }
            text += rest
            isAltered = !RowMatcher.isSame(Wording(text), as: words.standards[standard], item: words.items[standard])
        }
    }

    struct Result {
        /// In sheet order.
        var matches: [Match] = []
        var missing: [Int] = []
        var extra: [Submission.ExtraRow] = []
        var resultRow: Int?
    }

    let words: FormWords
    let sheet: SheetLines
    let layout: FormLayout

    func match(rows: Range<Int>) -> Result {
        let lines = Array(sheet.lines(in: rows))
        var result = Result()
        let pairs = paired(lines)
        result.matches = matches(lines, pairs: pairs)
        result.missing = words.standards.indices.filter { standard in !pairs.values.contains(standard) }
        account(for: lines, pairs: pairs, in: &result)
        return result
    }

    private struct Candidate {
        let line: Int
        let standard: Int
        let score: Double
    }

    /// Line offset → standard offset, the surest pairs first.
    private func paired(_ lines: [SheetLines.Line]) -> [Int: Int] {
        let candidates = lines.indices.flatMap { self.candidates(lines[$0], at: $0) }.sorted {
            ($1.score, $0.line, $0.standard) < ($0.score, $1.line, $1.standard)
        }
        var pairs: [Int: Int] = [:]
        var taken: Set<Int> = []
        for candidate in candidates where pairs[candidate.line] == nil && !taken.contains(candidate.standard) {
            pairs[candidate.line] = candidate.standard
            taken.insert(candidate.standard)
        }
        return pairs
    }

    private func candidates(_ line: SheetLines.Line, at offset: Int) -> [Candidate] {
        guard !isRepeatedHeading(line) else { return [] }
        let named = itemMatches(line)
        guard let cell = line.cells.first(where: { $0.column == layout.columns[.standard] }) else {
            guard !isFooter(line), named.count == 1, line.cells.count >= 2 else { return [] }
            return named.map { Candidate(line: offset, standard: $0, score: 0.2) }
        }
        let same = words.same(as: cell.wording)
        if !same.isEmpty {
            return same.map { Candidate(line: offset, standard: $0, score: named.contains($0) || named.isEmpty ? 2 : 1.5) }
        }
        return words.similar(to: withoutItem(cell.wording), atLeast: 0.25).compactMap { match in
            let score = match.similarity + (named.contains(match.offset) ? 0.3 : 0)
            return score >= 0.5 ? Candidate(line: offset, standard: match.offset, score: score) : nil
        }
    }

    /// The standards whose short name stands in a cell beside the standard.
    private func itemMatches(_ line: SheetLines.Line) -> Set<Int> {
        let others = [layout.columns[.standard], layout.columns[.statement]]
        let names = line.cells.filter { !others.contains($0.column) && $0.wording.count >= 2 }.map(\.wording)
        return Set(words.items.indices.filter { !words.items[$0].isEmpty && names.contains(words.items[$0]) })
    }

    /// 班子配备职数：总支部委员会… says the standard with its name in front.
    private func withoutItem(_ wording: Wording) -> Wording {
        for item in words.items where item.count >= 3 && wording.count > item.count + 6 && wording.hasPrefix(item) {
            return Wording(scalars: Array(wording.scalars.dropFirst(item.count)))
        }
        return wording
    }

    private func matches(_ lines: [SheetLines.Line], pairs: [Int: Int]) -> [Match] {
        lines.indices.compactMap { offset in
            guard let standard = pairs[offset], let column = layout.columns[.standard] else { return nil }
            let cell = lines[offset].cells.first { $0.column == column }
            let same = Self.isSame(cell?.wording ?? Wording(""), as: words.standards[standard], item: words.items[standard])
            return Match(row: lines[offset].row, standard: standard, text: cell?.text ?? "", isAltered: !same)
        }
    }

    static func isSame(_ wording: Wording, as standard: Wording, item: Wording) -> Bool {
        wording == standard || wording.scalars == item.scalars + standard.scalars
    }

    // MARK: Rows that match nothing

    private func account(for lines: [SheetLines.Line], pairs: [Int: Int], in result: inout Result) {
        let lastMatched = result.matches.last?.row ?? 0
        var previousRow = lastMatched
        for (offset, line) in lines.enumerated() where pairs[offset] == nil {
            if line.row > lastMatched, line.row > previousRow + 1 || result.resultRow != nil { break }
            if isResult(line) { result.resultRow = line.row }
            if isFooter(line) {
                if line.row > lastMatched, result.resultRow == nil, !mayPrecedeResult(lines, after: offset) { break }
                previousRow = max(previousRow, line.row)
                continue
            }
            previousRow = max(previousRow, line.row)
            if isRepeatedHeading(line) || isDivider(line) || continues(line, in: &result) { continue }
            result.extra.append(Submission.ExtraRow(row: line.row, text: extraText(line)))
        }
    }

    private func mayPrecedeResult(_ lines: [SheetLines.Line], after offset: Int) -> Bool {
        lines[(offset + 1)...].contains(where: isResult)
    }

    /// The words that tell what an extra row is about: its standard, or whatever it holds.
    private func extraText(_ line: SheetLines.Line) -> String {
        if let cell = line.cells.first(where: { $0.column == layout.columns[.standard] }) { return cell.text.trimmed }
        return line.cells.map { $0.text.trimmed }.joined(separator: " ")
    }

    /// A row under a merged standard, or the rest of a standard that a page break cut off.
    private func continues(_ line: SheetLines.Line, in result: inout Result) -> Bool {
        guard let column = layout.columns[.standard],
            let above = result.matches.lastIndex(where: { $0.row < line.row })
        else { return false }
        let isMerged = sheet.isContinuation(row: line.row, column: column)
        let rest = line.cells.first { $0.column == column }?.wording
        let isRest = rest.map { $0.count >= 6 && words.standards[result.matches[above].standard].contains($0) } ?? false
        guard isMerged || isRest else { return false }
        if isRest { result.matches[above].append(sheet.text(row: line.row, column: column), for: words) }
        result.matches[above].continuations.append(line.row)
        return true
    }

    /// The heading printed again at the top of a page.
    private func isRepeatedHeading(_ line: SheetLines.Line) -> Bool {
        guard let cell = line.cells.first(where: { $0.column == layout.columns[.standard] }) else { return false }
        return ColumnWords.certainty(that: cell.wording, names: .standard, in: words) >= 80 && line.cells.count >= 2
    }

    /// A category printed across the table, or numbers left behind without a row.
    private func isDivider(_ line: SheetLines.Line) -> Bool {
        let texts = line.cells.filter { $0.column != layout.columns[.number] }
        guard texts.count <= 1 else { return false }
        guard let only = texts.first else { return true }
        return only.wording.isEmpty || words.categories.contains(only.wording)
            || words.titleMatch(only.wording) > 0
            || words.categories.contains { $0.count >= 4 && only.wording.contains($0) && only.wording.count < $0.count + 6 }
    }

    private func isResult(_ line: SheetLines.Line) -> Bool {
        guard let first = line.cells.first else { return false }
        if let label = words.template.resultLabel, first.wording.hasPrefix(Wording(label)) { return true }
        return first.column < (layout.columns[.standard] ?? 2) + 1 && Self.resultWords.contains(first.wording)
    }

    private func isFooter(_ line: SheetLines.Line) -> Bool {
        guard let first = line.cells.first(where: { !$0.wording.isEmpty }) else { return true }
        if isResult(line) || line.cells.contains(where: { words.footnotes.contains($0.wording) }) { return true }
        if Self.noteWords.contains(first.wording) { return true }
        if line.cells.contains(where: { $0.column == layout.columns[.standard] && $0.column > first.column }) { return false }
        return Self.footerWords.contains { first.wording.hasPrefix($0) }
    }

    private static let resultWords = Set(["验收结果", "合计", "总分", "总计", "合计得分", "得分合计", "总得分", "考核结果", "合计分"].map { Wording($0) })
    /// Alone in their cell they head a note, whatever stands beside them.
    private static let noteWords = Set(["备注", "注", "说明", "填表说明"].map { Wording($0) })
    private static let footerWords = [
        "填报单位", "报送单位", "填表单位", "填报日期", "填表日期", "填报时间", "填表时间", "填表人", "填报人", "制表人", "经办人", "审核人", "负责人", "联系人", "联系电话", "电话",
        "备注", "注", "说明", "填表说明", "党总支书记", "总支书记", "党支部书记", "支部书记",
        "书记签字", "书记签名", "签字", "签名", "签章", "盖章", "日期", "考核组", "考核人", "验收组", "验收人", "评分人", "考评人", "学院党委意见", "上级意见", "党总支意见", "支部意见",
        "自评意见", "自评结论", "申报意见", "推荐意见", "审核意见", "审批意见", "验收意见", "单位盖章",
        "公章",
        "小计", "本页小计", "平均分", "考核等级", "等级", "评定等级",
    ].map { Wording($0) }
}
