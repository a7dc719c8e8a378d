import ChineseQuantities

/// How a statement was read: numerals, facts, requirements and verdict, for somebody who writes rules.
public struct Explanation: Sendable {
    /// One thing that was read out of the statement. Offsets count Unicode scalars.
    public struct Fact: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable {
            case count, quantity, percent, ratio, schedule, term, practice
        }

        public var quote: String
        public var start: Int
        public var end: Int
        public var kind: Kind
        /// The concept the figure is on; nil when none stands near.
        public var subject: String?
        public var value: Double?
        public var unit: String?
        /// 每月, 全年, 上半年 …, in words of its own; nil when no period is stated.
        public var period: String?
        public var negated: Bool
    }

    /// A numeral of the statement.
    public struct Number: Hashable, Sendable {
        public var quote: String
        public var start: Int
        public var end: Int
        public var value: Double
    }

    public var facts: [Fact]
    public var numbers: [Number]
    /// The row's result; nil when the statement was explained without a standard.
    public var assessment: Assessment?
}

extension Judge {
    /// Explains how a statement is read, and how it is judged when a standard is given.
    public func explain(_ statement: Statement, against standard: Standard?, in context: UnitContext) -> Explanation {
        let text = ScalarText(statement.text)
        let prepared = prepare(standard ?? Standard(id: "", category: "", item: "", text: "", requirements: []))
        let reading = StatementReader.read(text, for: prepared, asOf: context.asOf)
        let writer = FactExplainer(reading: reading, prepared: prepared)
        return Explanation(
            facts: writer.facts(),
            numbers: Numerals.scan(text).filter { !reading.namesFestival($0.range) }.map {
                Explanation.Number(
                    quote: text.quote($0.range), start: $0.range.lowerBound, end: $0.range.upperBound, value: $0.value)
            },
            assessment: standard.map { _ in assess(statement, against: prepared, in: context) })
    }
}

/// Turns the facts of a reading into what is shown of them.
struct FactExplainer {
    let reading: Reading
    let prepared: PreparedStandard
    /// Where denials begin, in order, and how far those up to each one reach.
    private let denials: [(start: Int, end: Int)]

    init(reading: Reading, prepared: PreparedStandard) {
        self.reading = reading
        self.prepared = prepared
        var reach = 0
        denials = reading.admissions.map(\.range).sorted { $0.lowerBound < $1.lowerBound }.map { range in
            reach = max(reach, range.upperBound)
            return (range.lowerBound, reach)
        }
    }

    func facts() -> [Explanation.Fact] {
        let shown = reading.facts.map(explained) + reading.admissions.map(explained)
        return shown.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private func explained(_ fact: Fact) -> Explanation.Fact {
        var shown = Explanation.Fact(
            quote: reading.text.quote(fact.range), start: fact.range.lowerBound, end: fact.range.upperBound, kind: .practice,
            subject: subject(fact), negated: isNegated(fact))
        switch fact.value {
        case .occurrence:
            shown.kind = fact.months.isEmpty ? .practice : .schedule
            if !fact.months.isEmpty { shown.value = Double(fact.months.count) }
        case .amount(let amount, let unit, _):
            shown.kind = unit?.countsOccurrences == true ? .count : .quantity
            if unit?.name == "年" || unit?.name == "届" { shown.kind = .term }
            shown.value = amount.value
            shown.unit = unit?.name
        case .percent(let amount):
            shown.kind = .percent
            shown.value = amount.value
            shown.unit = "%"
        case .ratio(let ratio):
            shown.kind = .ratio
            shown.value = ratio.quotient
        case .rate(let quantity, let interval, _):
            shown.kind = .count
            shown.value = quantity?.amount.value
            shown.unit = quantity?.unit.name
            shown.period = Self.name(interval)
        }
        if shown.period == nil, let span = fact.span { shown.period = name(span) }
        return shown
    }

    private func explained(_ admission: Admission) -> Explanation.Fact {
        Explanation.Fact(
            quote: reading.text.quote(admission.range), start: admission.range.lowerBound, end: admission.range.upperBound,
            kind: .practice, subject: own(admission.slots), value: admission.persons, unit: admission.persons == nil ? nil : "人",
            period: admission.spans.first.flatMap(name), negated: true)
    }

    private func subject(_ fact: Fact) -> String? {
        fact.concept >= 0 ? prepared.lexicon.concepts[fact.concept].name : own(fact.slots)
    }

    private func own(_ slots: UInt64) -> String? {
        let requirement = prepared.requirements.first { ($0.own | $0.second) & slots != 0 }?.requirement
        switch requirement?.check {
        case .measure(let check): return check.subject.concept
        case .ratio(let check): return check.numerator.concept
        case .schedule(let check): return check.subject.concept
        case .term(let check): return check.subject.concept
        case .practice(let check): return check.subject.concept
        case .parties(let check): return check.subject.concept
        case .elements(let check): return check.subject.concept
        case nil: return nil
        }
    }

    /// A figure is denied when its clause speaks of a plan or an admission covers it.
    private func isNegated(_ fact: Fact) -> Bool {
        if reading.clauses[fact.clause].isPlanned { return true }
        let behind = denials.indices.partitioningIndex { denials[$0].start > fact.range.lowerBound }
        return behind > 0 && fact.range.upperBound <= denials[behind - 1].end
    }

    private func name(_ span: Span) -> String? {
        guard let months = SpanMonths(span, reading)?.range else { return "本届" }
        let first = months.lowerBound % 12 + 1
        let last = (months.upperBound - 1) % 12 + 1
        return months.count == 12 && first == 1 ? "\(months.lowerBound / 12)年" : "\(months.lowerBound / 12)年\(first)—\(last)月"
    }

    private static func name(_ interval: Interval) -> String {
        let unit =
            switch interval.unit {
            case .day: "天"
            case .week: "周"
            case .tenDays: "旬"
            case .month: "月"
            case .quarter: "季度"
            case .halfYear: "半年"
            case .semester: "学期"
            case .year: "年"
            case .schoolYear: "学年"
            case .term: "届"
            }
        return interval.count == 1 ? "每" + unit : "每\(interval.count)" + unit
    }
}
