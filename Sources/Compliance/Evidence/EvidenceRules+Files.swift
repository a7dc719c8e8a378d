/// Files handed in beside the form: a named deliverable is there once its file is.
extension EvidenceRules {
    /// What the files say on a hard requirement that asks for a document to be made; nil when it asks for anything else, such as that the
    /// document be reported or put up, which a file does not show.
    static func settleFile(_ requirement: Requirement, in context: UnitContext) -> EvidenceFinding? {
        guard !context.evidence.files.isEmpty, requirement.isHard, case .practice(let practice) = requirement.check else {
            return nil
        }
        let name = practice.subject.concept
        guard name.count >= 4, deliverables.contains(where: { name.hasSuffix($0) }),
            practice.acts.isEmpty || practice.acts.contains(where: makings.contains),
            let file = context.evidence.files.first(where: { names($0, document: name) })
        else { return nil }
        return EvidenceFinding(
            outcome: .satisfied, found: "佐证文件夹中有“\(file)”", source: Source(sheet: "佐证文件夹", cell: "", quote: file))
    }

    /// Whether the document's characters stand in a file's name in their order: 党建经费预算 in 2026年党建工作经费预算表.
    private static func names(_ file: String, document: String) -> Bool {
        var rest = document.filter { !"“”《》".contains($0) }[...]
        for character in file where character == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    private static let deliverables = ["计划", "方案", "台账", "记录", "预算", "报告", "总结", "名册", "制度", "清单", "档案", "简表"]
    private static let makings: Set<String> = ["制定", "制订", "编制", "建立", "列入", "计划", "台账", "记录", "预算", "总结", "报告", "形成", "撰写"]
}
