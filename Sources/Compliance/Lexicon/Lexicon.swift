import ChineseQuantities

/// The words of the field: concepts with their synonyms, and the words that carry admission, plan, reason and negation.
public struct Lexicon: Sendable {
    /// What a word of the trie stands for.
    struct Entry: Sendable {
        /// The offset of the concept; −1 for a word that only bears on its clause.
        var concept = -1
        var classes: WordClasses = []
    }

    let concepts: [Concept]
    let entries: [Entry]
    let words: ScalarTrie
    /// Words that count only where no other noun leads them.
    let headWords: ScalarTrie
    let phrases: Phrases
    private let offsets: [String: Int]

    /// The lexicon that comes with the module.
    public static let standard = Lexicon(
        concepts: PackageResources.concepts_txt, words: PackageResources.words_txt, phrases: PackageResources.phrases_txt)

    /// Parses the files: a concept a line, a word class a line; `#` begins a comment. A class may name prefixes, of which each
    /// makes a word with each of its words: `weakness 不 不够: 统一 完整`.
    init(concepts conceptFile: [UInt8], words wordFile: [UInt8], phrases phraseFile: [UInt8]) {
        phrases = Phrases(phraseFile)
        concepts = Self.lines(conceptFile).compactMap { Concept(line: $0) }
        var table = EntryTable()
        var offsets: [String: Int] = [:]
        for (offset, concept) in concepts.enumerated() {
            for word in concept.words {
                table.add(word) { if $0.concept < 0 { $0.concept = offset } }
                if offsets[word] == nil { offsets[word] = offset }
            }
        }
        for line in Self.lines(wordFile) {
            let parts = line.split(separator: ":", maxSplits: 1)
            let heads = parts[0].split(separator: " ")
            guard parts.count == 2, let name = heads.first, let classes = WordClasses(named: name) else { continue }
            for word in parts[1].split(separator: " ") {
                for prefix in heads.count > 1 ? heads.dropFirst() : [""] {
                    table.add(String(prefix) + word) { $0.classes.formUnion(classes) }
                }
            }
        }
        self.offsets = offsets
        headWords = ScalarTrie(concepts.flatMap(\.headWords).map { (ScalarText($0).folded, 0) })
        entries = table.entries
        words = ScalarTrie(table.words, isLarge: true)
    }

    /// The concept a word or phrase stands for, such as 支部党员大会 for 党员大会; nil when the lexicon does not know it.
    ///
    /// A phrase that is no word of the lexicon stands for the last event in it: 第三季度支部党员大会, 党课（线上）.
    public func concept(named phrase: String) -> String? {
        if let offset = offsets[phrase] { return concepts[offset].name }
        return conceptOffsets(in: ScalarText(phrase).folded).last { concepts[$0].kind == .event }.map { concepts[$0].name }
    }

    /// Whether a phrase, such as a record's type, speaks of a subject.
    public func matches(_ phrase: String, _ subject: Subject) -> Bool {
        guard !phrase.isEmpty else { return false }
        if phrase == subject.concept || subject.terms.contains(phrase) { return true }
        guard let meant = concept(named: phrase) else { return phrase.contains(subject.concept) }
        if meant == concept(named: subject.concept) { return true }
        return subject.terms.contains { offsets[$0].map { concepts[$0].name } == meant }
    }

    /// Every word that means a subject: its name, its own terms and the synonyms of its concept.
    func words(for subject: Subject) -> [String] {
        var words = [subject.concept] + subject.terms
        if let offset = offsets[subject.concept] { words += concepts[offset].words }
        for term in subject.terms {
            guard let offset = offsets[term], concepts[offset].kind != .person else { continue }
            let isThing = concepts[offset].kind == .paper || concepts[offset].kind == .place
            guard concepts[offset].name == term || isThing else { continue }
            words += concepts[offset].words
        }
        return words
    }

    /// The offset of the concept that a word names.
    func conceptOffset(of word: String) -> Int? { offsets[word] }

    /// Whether a text, such as a unit's name, holds a word of a class.
    func names(_ classes: WordClasses, in text: String) -> Bool {
        let scalars = ScalarText(text).folded
        return scalars.indices.contains { offset in
            words.longestMatch(in: scalars, at: offset).map { !entries[$0.payload].classes.isDisjoint(with: classes) } ?? false
        }
    }

    private func conceptOffsets(in scalars: [UInt32]) -> [Int] {
        var found: [Int] = []
        var offset = 0
        while offset < scalars.count {
            guard let match = words.longestMatch(in: scalars, at: offset) else {
                offset += 1
                continue
            }
            if entries[match.payload].concept >= 0 { found.append(entries[match.payload].concept) }
            offset += match.length
        }
        return found
    }

    static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}

/// Collects the entries of words that appear under several headings.
private struct EntryTable {
    var entries: [Lexicon.Entry] = []
    var words: [(word: [UInt32], payload: Int)] = []
    private var offsets: [String: Int] = [:]

    mutating func add(_ word: String, _ change: (inout Lexicon.Entry) -> Void) {
        let offset: Int
        if let known = offsets[word] {
            offset = known
        } else {
            offset = entries.count
            offsets[word] = offset
            entries.append(Lexicon.Entry())
            words.append((ScalarText(word).folded, offset))
        }
        change(&entries[offset])
    }
}
