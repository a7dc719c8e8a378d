/// Numbers as the text of attributes and values.
enum XMLNumber {
    /// The shortest text that reads back as the same number, whole numbers without a fraction.
    static func text(_ number: Double) -> String {
        if number.magnitude < 1e15, number == number.rounded() { return String(Int(number)) }
        return "\(number)"
    }
}
