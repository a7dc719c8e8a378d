import ChineseQuantities

/// What a unit wrote, parted into its tick and its words.
struct StatementText {
    /// The words behind the tick; empty where they say no more than that nothing was written.
    let text: ScalarText
    let tick: SelfAssessment?
    let leadingTick: SelfAssessment?
    let isBlank: Bool

    init(_ statement: Statement) {
        let whole = ScalarText(statement.text)
        var words = whole
        if statement.leadsWithTick, let (assessment, end) = Tick.leading(whole.folded) {
            leadingTick = assessment
            tick = assessment
            words = ScalarText(scalars: Array(whole.original[end...]))
        } else {
            leadingTick = nil
            tick = statement.tick.flatMap(Tick.read)
        }
        isBlank = Placeholder.matches(words)
        text = isBlank ? ScalarText("") : words
    }
}
