import SpreadsheetML

/// Reads the header fields that stand above a form's table: `学校名称：X   填表日期：Y` in one cell, or label and value in cells of their own.
struct FieldReader {
    /// One field as written.
    struct Field: Hashable {
        let role: Template.Field.Role
        let label: String
        let value: String
    }

    let words: FormWords
    let sheet: SheetLines

    /// The fields of a stretch of rows, in reading order.
    func fields(in rows: Range<Int>) -> [Field] {
        sheet.lines(in: rows).flatMap { line in
            line.cells.indices.flatMap { fields(of: line.cells[$0], at: $0, in: line) }
        }
    }

    private func fields(of cell: SheetLines.Text, at offset: Int, in line: SheetLines.Line) -> [Field] {
        let pieces = Self.pieces(of: cell.text, isLabel: { role(of: $0) != nil })
        if pieces.isEmpty {
            guard let role = role(of: cell.text), let value = value(after: offset, in: line) else { return [] }
            return [Field(role: role, label: cell.text.trimmed, value: value)]
        }
        return pieces.enumerated().map { index, piece in
            let isLast = index == pieces.count - 1
            let value = piece.value.isEmpty && isLast ? value(after: offset, in: line) ?? "" : piece.value
            return Field(role: role(of: piece.label) ?? .other, label: piece.label, value: value)
        }
    }

    /// The next cell of the row, unless it is itself a label.
    private func value(after offset: Int, in line: SheetLines.Line) -> String? {
        guard offset + 1 < line.cells.count else { return nil }
        let next = line.cells[offset + 1].text
        guard role(of: next) == nil, Self.pieces(of: next, isLabel: { _ in false }).isEmpty else { return nil }
        return next.trimmed
    }

    func role(of label: String) -> Template.Field.Role? {
        let wording = Wording(label)
        guard !wording.isEmpty, wording.count <= 20 else { return nil }
        for field in words.template.fields where ([field.label] + field.aliases).contains(where: { Wording($0) == wording }) {
            return field.role
        }
        return Self.commonLabels.first { $0.labels.contains(wording) }?.role
    }

    struct Piece: Hashable {
        let label: String
        let value: String
    }

    /// Cuts a text at its colons. A label reaches back to white space, or to the known label that the words before the colon end with.
    static func pieces(of text: String, isLabel: (String) -> Bool) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        var marks: [(label: Range<Int>, colon: Int)] = []
        var floor = 0
        for colon in scalars.indices where isColon(at: colon, in: scalars) {
            let label = labelRange(before: colon, from: floor, in: scalars, isLabel: isLabel)
            guard !label.isEmpty, label.count <= 24 else { continue }
            marks.append((label, colon))
            floor = colon + 1
        }
        return marks.indices.map { index in
            let end = index + 1 < marks.count ? marks[index + 1].label.lowerBound : scalars.count
            let value = string(scalars[(marks[index].colon + 1)..<max(end, marks[index].colon + 1)])
            return Piece(label: string(scalars[marks[index].label]).trimmed, value: cleaned(value))
        }
    }

    private static func isColon(at offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard Wording.narrowed(scalars[offset].value) == 0x3A else { return false }
        let before = offset > 0 && Wording.isDigit(Wording.narrowed(scalars[offset - 1].value))
        let after = offset + 1 < scalars.count && Wording.isDigit(Wording.narrowed(scalars[offset + 1].value))
        return !(before && after)
    }

    private static func labelRange(
        before colon: Int, from floor: Int, in scalars: [Unicode.Scalar], isLabel: (String) -> Bool
    ) -> Range<Int> {
        var end = colon
        while end > floor, Wording.isSpace(scalars[end - 1].value) { end -= 1 }
        if isLabel(string(scalars[floor..<end])) { return floor..<end }
        var start = end
        while start > floor, !Wording.isSpace(scalars[start - 1].value), !isSeparator(scalars[start - 1]) { start -= 1 }
        if start == floor, floor > 0 {
            // The value before it runs straight into this label: 学校名称：江淮学院填表日期：….
            for known in start..<end where end - known >= 2 && isLabel(string(scalars[known..<end])) { return known..<end }
        }
        return start..<end
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        ["；", ";", "，", ",", "。", "|", "｜"].contains(scalar)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A value without the line it was written on: `____机关党总支____`.
    private static func cleaned(_ value: String) -> String {
        var scalars = ArraySlice(value.trimmed.unicodeScalars)
        func isFiller(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "_" || scalar == "＿" || scalar == ";" || scalar == "；" || Wording.isSpace(scalar.value)
        }
        while let first = scalars.first, isFiller(first) { scalars.removeFirst() }
        while let last = scalars.last, isFiller(last) { scalars.removeLast() }
        return string(scalars)
    }

    private static let commonLabels: [(role: Template.Field.Role, labels: Set<Wording>)] = [
        (.parent, wordings("所属党总支", "上级党组织", "所属总支", "所在党总支", "所属党组织", "隶属党总支", "上级党总支", "所属党总支名称")),
        (
            .unit,
            wordings(
                "党总支名称", "直属党支部名称", "党支部名称", "支部名称", "总支名称", "党组织名称", "报送单位", "填报单位", "申报单位", "单位名称", "填表单位", "被考核支部", "被考核单位",
                "申报达标的党总支名称", "申报达标的党支部名称", "所在党支部", "党支部", "党总支", "填报支部", "党总支直属党支部名称", "考核对象", "基层党组织名称", "报送支部", "党总支党支部名称")
        ),
        (.college, wordings("学校名称", "学校", "院校名称", "高校名称", "学院名称", "学校全称")),
        (
            .date,
            wordings(
                "填表日期", "填报日期", "填表时间", "填报时间", "申报时间", "申报日期", "考核时间", "考核日期", "报送日期", "报送时间", "日期", "时间", "制表日期", "填写日期",
                "考评时间", "考评日期")
        ),
        (
            .other,
            wordings(
                "党员总数", "党员人数", "党员数", "党员总人数", "现有党员", "现有党员数", "现有党员人数", "支部党员数", "支部党员人数", "正式党员", "正式党员数", "正式党员人数",
                "其中正式党员", "预备党员", "预备党员数", "预备党员人数", "其中预备党员", "学生党员", "学生党员数", "教工党员数", "教职工党员数", "离退休党员数", "党小组数", "党小组个数",
                "支委人数", "支委数", "委员人数", "支部委员数", "是否设支委会", "是否设立支委会", "是否设支部委员会", "支部类型", "党支部类型", "支部类别", "党支部类别", "党组织类型",
                "党组织类别",
                "支部性质", "入党积极分子数", "发展对象数", "流动党员数", "困难党员数", "所属党支部数", "下设党支部数")
        ),
        (.sanction, wordings("党员受处分情况", "受处分情况", "党员违纪处分情况", "党员受处分", "处分情况", "党员处分情况", "受党纪处分情况", "党员受党纪处分情况")),
    ]

    private static func wordings(_ labels: String...) -> Set<Wording> { Set(labels.map { Wording($0) }) }
}
