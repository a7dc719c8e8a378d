/// Records of 党员名册 and 发展党员: heads counted and compared.
extension EvidenceRules {
    static func settleMembers(_ measure: Measure, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.members, !sheet.records.isEmpty, measure.period == nil, measure.actor == nil,
            ["党员人数", "党员", "党员总数", "正式党员", "正式党员人数"].contains(measure.subject.concept)
        else { return nil }
        let isFull = measure.subject.concept.contains("正式")
        guard let count = isFull ? fullMemberCount(in: context) : sheet.records.count,
            let isMet = measure.admits(Double(count), units: ["人", "名"])
        else { return nil }
        let bound = measure.bounds.first
        let least = bound?.least.map { Double(count) < $0 ? "差\(text($0 - Double(count)))人" : "" } ?? ""
        let most = bound?.most.map { Double(count) > $0 ? "多\(text(Double(count) - $0))人" : "" } ?? ""
        return EvidenceFinding(
            outcome: isMet ? .satisfied : .violated, found: "党员名册\(isFull ? "正式党员" : "")\(count)人", count: Double(count),
            missing: isMet ? "" : least + most, source: sheet.source("\(count)人"))
    }

    /// - Parameter demand: the requirement's wording, which says whether only students count.
    static func settleRatio(_ ratio: RatioCheck, demand: String, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.candidates, ratio.numerator.mentions("积极分子"), ratio.denominator.mentions("发展对象") else {
            return nil
        }
        let isStudents = ratio.numerator.mentions("学生") || demand.contains("学生")
        func count(_ stage: String) -> Int {
            sheet.records.count { $0.stage.contains(stage) && (!isStudents || $0.identity.isEmpty || $0.identity.contains("学生")) }
        }
        let (activists, prospects) = (count("积极分子"), count("发展对象"))
        guard activists + prospects > 0, prospects > 0 else { return nil }
        let quotient = Double(activists) / Double(prospects)
        let isMet = quotient >= ratio.least - 1e-9
        let rounded = (quotient * 100).rounded() / 100
        let shown = (abs(rounded - quotient) < 1e-9 ? "" : "约") + text(rounded)
        let needed = Int((ratio.least * Double(prospects)).rounded(.up))
        return EvidenceFinding(
            outcome: isMet ? .satisfied : .violated, found: "积极分子\(activists)人、发展对象\(prospects)人，\(shown):1", count: quotient,
            missing: isMet ? "" : "低于\(text(ratio.least)):1，积极分子差\(needed - activists)人",
            source: sheet.source("\(activists):\(prospects)"))
    }
}
