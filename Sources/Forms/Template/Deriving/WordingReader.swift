import Compliance

/// Proposes the requirements of a standard from its own wording alone.
struct WordingReader {
    private let phrase: Phrase
    private let unitKinds: [UnitKind]

    init(lexicon: Lexicon = .standard, unitKinds: [UnitKind]) {
        phrase = Phrase(lexicon: lexicon)
        self.unitKinds = unitKinds
    }

    /// Hard demands in the order of the wording, then at most two supporting ones from what is left.
    func proposals(for text: String) -> [Proposal] {
        let wording = StandardWording(text)
        var hard: [Proposal] = []
        var supporting: [Proposal] = []
        for sentence in wording.sentences {
            let figures = FigureReader(wording, sentence, phrase, unitKinds).proposals
            let papers = DeliverableReader(
                sentence.clauses.map(wording.quote), sentence: wording.quote(sentence.range), phrase, unitKinds
            ).proposals
            let all = figures + papers
            hard += all.filter(\.isHard)
            supporting += all.filter { !$0.isHard }
            if all.isEmpty, let proposal = quality(wording.quote(sentence.range), sentence.clauses.map(wording.quote)) {
                supporting.append(proposal)
            }
        }
        return unique(hard) + supporting.prefix(hard.isEmpty ? 2 : 1)
    }

    private func unique(_ proposals: [Proposal]) -> [Proposal] {
        var seen: Set<Check> = []
        return proposals.filter { seen.insert($0.check).inserted }
    }

    /// A qualitative demand: what the sentence is about, to be stated in some concrete way.
    private func quality(_ sentence: String, _ clauses: [String]) -> Proposal? {
        let words = clauses.flatMap { $0.split { "、和“”".contains($0) } }.map { phrase.core(String($0)) }
            .filter { (2...8).contains($0.count) }
        guard let first = clauses.first.flatMap({ phrase.subject($0, context: "") }) ?? words.first.map({ Subject($0) }) else {
            return nil
        }
        let terms = words.filter { $0 != first.concept && !$0.contains(where: { "（）()；;".contains($0) }) }.prefix(6)
        let demand = ListText.trimmed(sentence.prefix(40))
        return Proposal(
            demand, isHard: false, .practice(PracticeCheck(subject: Subject(first.concept, terms: Array(terms)))))
    }
}
