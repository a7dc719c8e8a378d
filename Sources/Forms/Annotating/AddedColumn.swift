/// The columns that annotating puts beside a table (DESIGN §5).
enum AddedColumn {
    static let verdict = "核验是否达标"
    static let gap = "核验差距"
    static let score = "核验扣分"
    static let headings = [verdict, gap, score]
}
