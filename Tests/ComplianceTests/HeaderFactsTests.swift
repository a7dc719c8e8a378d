import Compliance
import Forms
import Testing

/// Header fields that show whether a condition holds (DESIGN §4).
@Suite struct HeaderFactsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var standard: String
        var requirement: Int
        var fields: [String: String]
        var statement: String
        var outcome: Outcome

        var testDescription: String { "\(standard) \(fields): \(statement)" }
    }

    static let templates = (try? TemplateLibrary.builtIn()) ?? []

    @Test(arguments: [
        // 1.5: from seven full members on a committee is due, below that a secretary.
        Case(standard: "1.5", requirement: 0, fields: ["正式党员数": "12人"], statement: "按要求设置", outcome: .unstated),
        Case(standard: "1.5", requirement: 0, fields: ["正式党员数": "5"], statement: "按要求设置", outcome: .waived),
        Case(standard: "1.5", requirement: 4, fields: ["正式党员数": "5"], statement: "设书记1名", outcome: .satisfied),
        Case(standard: "1.5", requirement: 0, fields: ["党员总数": "28（正式25，预备3）"], statement: "按要求设置", outcome: .unstated),
        Case(standard: "1.5", requirement: 0, fields: ["党员总数": "8人，其中正式党员6人"], statement: "按要求设置", outcome: .waived),
        Case(standard: "1.5", requirement: 1, fields: ["是否设支委会": "是"], statement: "按要求设置", outcome: .unstated),
        Case(standard: "1.5", requirement: 1, fields: ["支委人数": "3"], statement: "按要求设置", outcome: .unstated),
        Case(standard: "1.5", requirement: 1, fields: ["是否设支委会": "否"], statement: "按要求设置", outcome: .waived),
        // The statement goes before the field.
        Case(standard: "1.5", requirement: 0, fields: ["正式党员数": "12"], statement: "正式党员5名", outcome: .waived),
        // 4.2: a committee and groups are due unless a field says that there are none.
        Case(standard: "4.2", requirement: 1, fields: ["是否设支委会": "否"], statement: "党员大会4次", outcome: .waived),
        Case(standard: "4.2", requirement: 2, fields: ["党小组数": "0"], statement: "党员大会4次", outcome: .waived),
        Case(standard: "4.2", requirement: 2, fields: ["党小组数": "3"], statement: "党员大会4次", outcome: .unstated),
        Case(standard: "4.2", requirement: 2, fields: ["党小组数": "无"], statement: "党小组会12次", outcome: .satisfied),
        // 1.2: groups only where a field or the statement names them.
        Case(standard: "1.2", requirement: 3, fields: ["党小组数": "2个"], statement: "党员18人", outcome: .unstated),
        Case(standard: "1.2", requirement: 3, fields: [:], statement: "党员18人", outcome: .waived),
        // 5.2: fields on candidates.
        Case(standard: "5.2", requirement: 0, fields: ["发展对象数": "0"], statement: "积极分子6月、11月各考察1次", outcome: .waived),
        Case(standard: "5.2", requirement: 0, fields: ["发展对象数": "2"], statement: "积极分子6月、11月各考察1次", outcome: .unstated),
    ]) func condition(_ example: Case) throws {
        let template = try #require(Self.templates.first { $0.id == "xinyang-checklist" })
        let standard = try #require(template.standards.first { $0.id == example.standard })
        let context = UnitContext(unit: "某党支部", kind: .branch, asOf: Day(2026, 11, 18), fields: example.fields)
        let statement = Statement(text: example.statement, source: Source(sheet: "表", cell: "E7", quote: ""))
        let assessment = Judge().assess(statement, against: standard, in: context)
        #expect(assessment.requirements[example.requirement].outcome == example.outcome)
    }
}
