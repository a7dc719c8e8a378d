import Compliance
import SpreadsheetML

/// The form on a blank sheet: title, header fields, columns and the standards, read by the look of a table and the words of its header.
struct BlankTable {
    private(set) var template: Template
    private let sheet: Worksheet
    private let used: CellRange
    private let headerRow: Int
    /// The last header row; two when a heading stands over several columns.
    private let headerEnd: Int
    private var roles: [Int: Template.Column.Role] = [:]

    /// Nil when the sheet holds no table of standards.
    init?(_ sheet: Worksheet) {
        guard let used = sheet.usedRange, let header = Self.header(in: sheet, used) else { return nil }
        self.sheet = sheet
        self.used = used
        headerRow = header.lowerBound
        headerEnd = header.upperBound
        template = Template(id: "", kind: .ledger, title: "", unitKinds: [], fields: [], columns: [], standards: [])
        readColumns()
        guard roles.values.contains(.standard) else { return nil }
        readStandards()
        guard template.standards.count > 1 else { return nil }
        readHead()
        finish()
    }

    // MARK: Header

    /// The row among the first thirty whose cells name the most columns, and the rows that its cells reach down to.
    private static func header(in sheet: Worksheet, _ used: CellRange) -> ClosedRange<Int>? {
        var best: (score: Int, row: Int)?
        for row in sheet.rows.prefix(30) {
            var names: Set<String> = []
            for cell in row.cells {
                let text = LabelledSheet.label(cell.value?.text ?? "")
                if !text.isEmpty, text.count <= 16, ColumnNaming.role(of: text) != nil { names.insert(text) }
            }
            if names.count > (best?.score ?? 1) { best = (names.count, row.number) }
        }
        guard let best else { return nil }
        let depth = sheet.merges.filter { $0.first.row == best.row && $0.last.row <= best.row + 2 && $0.columns.count <= 3 }.map(
            \.last.row
        ).max()
        return best.row...max(best.row, depth ?? best.row)
    }

    /// The words over a column: those of the lowest header row that has its own.
    private func heading(_ column: Int) -> String {
        var texts: [String] = []
        for row in headerRow...headerEnd {
            let text = LabelledSheet.label(sheet.text(at: CellReference(row: row, column: column)))
            if !text.isEmpty, texts.last != text { texts.append(text) }
        }
        return texts.last ?? ""
    }

    /// What a column is for by its own heading, else by the one that stands over it and its neighbours.
    private func role(_ column: Int) -> Template.Column.Role {
        let headings = (headerRow...headerEnd).reversed().map {
            LabelledSheet.label(sheet.text(at: CellReference(row: $0, column: column)))
        }
        return headings.lazy.compactMap { ColumnNaming.role(of: $0) }.first ?? .other
    }

    private mutating func readColumns() {
        let bodies = used.columns.map { column in (column, body(column)) }
        // The standards are the column of long texts, whatever it is called.
        let standard = bodies.filter { $0.1.count > 1 }.max {
            Self.weight($0.1, heading($0.0)) < Self.weight($1.1, heading($1.0))
        }?.0
        guard let standard else { return }
        var taken: Set<Template.Column.Role> = [.standard]
        for (column, texts) in bodies {
            let label = heading(column)
            if label.isEmpty && texts.isEmpty { continue }
            var role = column == standard ? .standard : self.role(column)
            if role != .standard, column < standard, !texts.isEmpty { role = leftRole(column, texts, role) }
            if role == .standard && column != standard { role = column < standard ? .item : .other }
            if role == .points, texts.contains(where: { Double($0) == nil && !$0.hasSuffix("分") }) { role = .elements }
            if column > standard, texts.isEmpty, [.category, .item, .number].contains(role) { role = .other }
            if role != .other, role != .standard, !taken.insert(role).inserted { role = role == .category ? .item : .other }
            roles[column] = role
            let width = sheet.columnWidths.first { $0.columns.contains(column) }?.width ?? 12
            template.columns.append(.init(role: role, label: label, width: width))
        }
        adjustAnswers()
    }

    private static func weight(_ texts: [String], _ label: String) -> Double {
        let mean = Double(texts.reduce(0) { $0 + $1.count }) / Double(max(1, texts.count))
        return mean * (ColumnNaming.role(of: label) == .standard ? 2 : 1) * Double(min(texts.count, 6))
    }

    /// Columns left of the standards: numbers, then what repeats or is merged, then names.
    private func leftRole(_ column: Int, _ texts: [String], _ named: Template.Column.Role) -> Template.Column.Role {
        if named == .number || texts.allSatisfy({ $0.count <= 4 && Double($0) != nil }) { return .number }
        if [.points, .elements, .method].contains(named) { return named }
        let rows = bodyRows.count
        let distinct = Set(texts).count
        let spans = sheet.merges.contains { $0.columns.contains(column) && $0.rows.count > 1 && $0.first.row > headerEnd }
        return spans || distinct * 2 <= rows ? .category : .item
    }

    /// A ledger's 自评 is a tick beside a statement; where nothing else is to be filled in, it is the answer itself.
    private mutating func adjustAnswers() {
        let answers: [Template.Column.Role] = [.statement, .selfAssessment, .verdict, .score, .documents]
        guard !template.columns.contains(where: { answers.contains($0.role) }) else { return }
        if let offset = template.columns.lastIndex(where: { $0.role == .other }) { template.columns[offset].role = .statement }
    }

    // MARK: Rows

    private var bodyRows: [Int] { sheet.rows.map(\.number).filter { $0 > headerEnd } }

    /// The texts stored below the header in one column, without what is merged over most of the table.
    private func body(_ column: Int) -> [String] {
        bodyRows.compactMap { row in
            let reference = CellReference(row: row, column: column)
            if let merge = sheet.merge(at: reference), merge.columns.count > max(2, used.columns.count / 2) { return nil }
            let text = sheet.cell(at: reference)?.value?.text ?? ""
            return text.isEmpty ? nil : text
        }
    }

    private func text(_ role: Template.Column.Role, _ row: Int) -> String {
        guard let column = roles.first(where: { $0.value == role })?.key else { return "" }
        let reference = CellReference(row: row, column: column)
        // The wording of a row may run on over columns that the row has nothing for.
        if let merge = sheet.merge(at: reference), merge.first.column < column, role != .category { return "" }
        return ListText.trimmed(sheet.text(at: reference))
    }

    private mutating func readStandards() {
        guard let column = roles.first(where: { $0.value == .standard })?.key else { return }
        var category = ""
        var counts: [String: Int] = [:]
        var order: [String] = []
        for row in bodyRows {
            let reference = CellReference(row: row, column: column)
            if let merge = sheet.merge(at: reference) {
                if merge.first.row != row { continue }
                if merge.columns.count > max(2, used.columns.count * 2 / 3) || merge.first.column < column {
                    readBand(row, merge, &category)
                    continue
                }
            }
            let wording = StandardWording.joined(text(.standard, row))
            let named = text(.category, row).filter { !$0.isWhitespace }
            if !named.isEmpty { category = named }
            guard wording.count > 3 else {
                readResult(row)
                continue
            }
            if order.last != category { order.append(category) }
            counts[category, default: 0] += 1
            append(wording, row, category, "\(order.count).\(counts[category] ?? 1)")
        }
    }

    private mutating func append(_ wording: String, _ row: Int, _ category: String, _ id: String) {
        let item = text(.item, row).filter { !$0.isWhitespace }
        let number = text(.number, row)
        let points = Double(text(.points, row).filter { $0.isNumber || $0 == "." })
        let elements = Self.elements(text(.elements, row))
        var standard = Standard(
            id: id, category: category, item: item.isEmpty ? (number.isEmpty ? id : number) : item, text: wording,
            requirements: [],
            documents: ListText.split(Self.withoutNumbers(text(.documents, row)), at: ["\n", "；", ";"]).filter {
                $0.contains { $0.isLetter } && $0 != "无"
            },
            points: points,
            elements: elements, method: text(.method, row))
        if roles.values.contains(.points), points == nil { standard.isBonus = true }
        template.standards.append(standard)
    }

    private static func withoutNumbers(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            let digits = line.prefix { $0.isNumber }
            let rest = line.dropFirst(digits.count)
            return digits.isEmpty || !(rest.first == "." || rest.first == "．" || rest.first == "、")
                ? String(line) : ListText.trimmed(rest.dropFirst())
        }.joined(separator: "\n")
    }

    private static func elements(_ text: String) -> [ScoreElement] {
        text.split { $0.isWhitespace || "、，；".contains($0) }.compactMap { part in
            let rest = part.hasSuffix("分") ? part.dropLast() : part
            let digits = String(rest.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.reversed())
            guard let points = Double(digits), digits.count < rest.count else { return nil }
            return ScoreElement(name: String(rest.dropLast(digits.count)), points: points)
        }
    }

    /// A row merged over the table: a section heading, or a remark below the table.
    private mutating func readBand(_ row: Int, _ merge: CellRange, _ category: inout String) {
        let text = ListText.trimmed(sheet.text(at: merge.first))
        if text.isEmpty { return }
        if text.count <= 24, !text.hasPrefix("备注"), !text.hasPrefix("注"), !ColumnNaming.isResult(text), !text.contains("：") {
            category = text.filter { !$0.isWhitespace }
        } else if ColumnNaming.isResult(text) {
            template.resultLabel = text.filter { !$0.isWhitespace }
        } else if !text.contains("签字"), !text.contains("填表人") {
            template.footnotes.append(text)
        }
    }

    private mutating func readResult(_ row: Int) {
        guard let cell = sheet.row(row)?.cells.first(where: { $0.value != nil }), let text = cell.value?.text,
            ColumnNaming.isResult(text)
        else { return }
        template.resultLabel = text.filter { !$0.isWhitespace }
    }

    // MARK: Title and fields

    private mutating func readHead() {
        let rows = sheet.rows.filter { $0.number < headerRow }
        let texts = rows.flatMap { $0.cells.compactMap { $0.value?.text } }.map { ListText.trimmed($0) }.filter { !$0.isEmpty }
        let titles = texts.filter {
            !$0.contains("：") && !$0.contains(":") && !$0.hasPrefix("附件") && !$0.hasPrefix("（") && !$0.hasPrefix("(")
        }
        template.title = titles.max { $0.count < $1.count } ?? sheet.name
        for text in texts {
            if text.contains("：") || text.contains(":") {
                readFields(text)
            } else if text.count <= 8, ColumnNaming.fieldRole(of: text) != .other, text != template.title {
                template.fields.append(.init(role: ColumnNaming.fieldRole(of: text), label: text))
            }
        }
        let named = template.title + template.fields.map(\.label).joined()
        template.unitKinds = ColumnNaming.unitKinds(in: named)
    }

    /// 学校名称：　　填表日期： in one cell or several.
    private mutating func readFields(_ text: String) {
        for piece in text.split(whereSeparator: { "：:".contains($0) }).dropLast(
            text.hasSuffix("：") || text.hasSuffix(":") ? 0 : 1)
        {
            guard let label = piece.split(whereSeparator: \.isWhitespace).last.map(String.init), (2...20).contains(label.count)
            else { continue }
            template.fields.append(.init(role: ColumnNaming.fieldRole(of: label), label: label))
        }
    }

    // MARK: The template as a whole

    private mutating func finish() {
        let roles = Set(template.columns.map(\.role))
        template.kind =
            if roles.contains(.score), roles.contains(.points) {
                .scorecard
            } else if roles.contains(.documents) {
                .checklist
            } else if roles.contains(.selfAssessment), !roles.contains(.statement) || isRegistration {
                .registration
            } else { .ledger }
        if template.kind == .scorecard {
            template.scoring = .init(
                passingShare: 0.6,
                grades: [("优秀", 90), ("良好", 75), ("合格", 60), ("不合格", 0)].map { .init(name: $0.0, least: $0.1) },
                gradeUnderSanction: "不合格")
            for offset in template.standards.indices { template.standards[offset].id = String(offset + 1) }
        } else {
            for offset in template.standards.indices {
                template.standards[offset].isBonus = false
                template.standards[offset].points = nil
            }
        }
        numberStandards()
        template.id = Self.identifier(template.title)
    }

    /// A form by which a unit applies, even where it gives its grounds in a column of their own.
    private var isRegistration: Bool {
        ["登记表", "申报表", "验收表", "认定表", "申请表"].contains { template.title.contains($0) }
    }

    /// Standards go by the numbers printed on the form where every one has its own; else by section and place in it.
    private mutating func numberStandards() {
        let numbers = template.standards.map { PrintedNumber.leading($0.item) ?? PrintedNumber.leading($0.text) ?? "" }
        guard !numbers.contains(""), Set(numbers).count == numbers.count else { return }
        for offset in template.standards.indices { template.standards[offset].id = numbers[offset] }
    }

    /// The title's letters and digits without the year; the fingerprint of the whole where few are left.
    private static func identifier(_ title: String) -> String {
        let kept = title.split { "（(".contains($0) }.first.map(String.init) ?? title
        var name = kept.filter { $0.isLetter || $0.isNumber }
        for (year, word) in [(4, "年度"), (4, "年")] where name.dropFirst(year).hasPrefix(word) && Int(name.prefix(year)) != nil {
            name = String(name.dropFirst(year + word.count))
        }
        return name.count > 3 ? String(name.prefix(24)) : "form-\(fingerprint(title))"
    }

    /// Eight digits that the same title always gives (FNV-1a).
    private static func fingerprint(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
