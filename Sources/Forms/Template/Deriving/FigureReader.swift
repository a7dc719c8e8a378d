import ChineseQuantities
import Compliance

/// Reads the demands with figures out of one sentence: how often, how many, by when, at which ratio, for which term.
struct FigureReader {
    let wording: StandardWording
    let sentence: StandardWording.Sentence
    let phrase: Phrase
    /// What kinds of unit fill in the form; where there are several, a demand may be for one of them.
    let unitKinds: [UnitKind]
    var proposals: [Proposal] = []

    var interval: Interval?
    /// The rate that no figure has used yet, which then means once.
    var pending: Range<Int>?
    var months: [(month: Int, range: Range<Int>)] = []
    var condition: Condition?
    var actor: String?
    /// Where the last figure ended.
    var frontier: Int
    var context: String { wording.quote(sentence.range) }

    init(_ wording: StandardWording, _ sentence: StandardWording.Sentence, _ phrase: Phrase, _ unitKinds: [UnitKind]) {
        self.wording = wording
        self.sentence = sentence
        self.phrase = phrase
        self.unitKinds = unitKinds
        frontier = sentence.range.lowerBound
        read()
    }

    mutating func read() {
        var offset = 0
        while offset < sentence.mentions.count {
            let mention = sentence.mentions[offset]
            switch mention.content {
            case .frequency(let rate): read(rate, mention, &offset)
            case .date(let date): read(date, mention)
            case .quantity(let quantity): read(quantity, mention, &offset)
            case .percent(let amount): readPercent(amount, mention)
            case .ratio(let ratio): readRatio(ratio, mention)
            default: break
            }
            offset += 1
        }
        flushMonths(before: sentence.range.upperBound)
        flushPending(before: sentence.range.upperBound)
    }

    mutating func add(_ demand: String, _ subject: Subject, _ check: Check, note: String? = nil, isSure: Bool = false) {
        let implied = ImpliedCondition.of(subject, actor: actor, demand: demand, unitKinds: unitKinds)
        let note = note ?? (isSure || phrase.isKnown(subject) ? nil : "事项“\(subject.concept)”是从原文截取的，请核对并补同义词")
        proposals.append(Proposal(demand, check, when: condition ?? implied, note: note))
    }
}
