/// The lists of `phrases.txt`, by name.
enum PhraseList: Int, CaseIterable, Sendable {
    case elections, terms, termLengths, termEndsBehind, termEndsBefore, electionIntents, electionPapers, overdue
    case answers, pending, extensions, noExtensions, approvals
    case postings, publications, delays
    case jointUnits, visits, spokenWith, complete, vagueVerbs, references, troubles, solving, habits, thatTime
    case intentions, deliberations, demands, demandHeadings, lasting, formerTimes, parts, praises, issues, fallsShort, notShort,
        nowLeft, onlyThey
}

/// Words that a rule looks for in a clause or beside a date. Unlike the words of the lexicon they part nothing and carry no class.
struct Phrases: Sendable {
    private let lists: [ScalarTrie]

    /// Parses a list a line: name, colon, words. A list that no rule knows is passed over.
    init(_ file: [UInt8]) {
        var words: [String: [String]] = [:]
        for line in Lexicon.lines(file) {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { words[String(parts[0])] = parts[1].split(separator: " ").map(String.init) }
        }
        lists = PhraseList.allCases.map { ScalarTrie(words: words["\($0)"] ?? []) }
    }

    /// Whether a word of a list stands in a range, as a whole.
    func occur(_ list: PhraseList, in scalars: [UInt32], _ range: Range<Int>) -> Bool {
        lists[list.rawValue].occurs(in: scalars, range)
    }
}
