/// Says how far a batch has come: a bar that rewrites its line on a terminal, one line a file elsewhere, nothing when quiet.
struct Progress {
    private static let barWidth = 24

    private let title: String
    private let total: Int
    private let isQuiet: Bool
    private let isTerminal = Console.isTerminal(.error)
    private var done = 0

    init(_ title: String, total: Int, isQuiet: Bool) {
        self.title = title
        self.total = total
        self.isQuiet = isQuiet
    }

    mutating func advance(_ name: String) {
        done += 1
        guard !isQuiet, total > 0 else { return }
        if isTerminal {
            let filled = Self.barWidth * done / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
            Console.write("\r\u{1B}[K\(title) \(bar) \(done)/\(total) \(FilePath.name(name))", terminator: "", to: .error)
            if done == total { Console.write("\r\u{1B}[K", terminator: "", to: .error) }
        } else {
            Console.write("\(title) \(done)/\(total) \(name)", to: .error)
        }
    }
}
