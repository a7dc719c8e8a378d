extension SerialDate {
    /// Reads a date, a date with a time, or a time of day in ISO 8601, as a cell of type `d` holds it; an offset from UTC
    /// is ignored. Also reads a length of time such as `PT36000.5S`.
    public init?(iso8601 text: String, is1904: Bool = false) {
        var scanner = Scanner(rest: Array(text.utf8)[...])
        if let elapsed = scanner.elapsed() {
            self.init(serial: elapsed / 86_400, is1904: is1904, isElapsed: true)
            return
        }
        var day = 0.0
        if let date = scanner.date() {
            guard let parsed = SerialDate(year: date.year, month: date.month, day: date.day, is1904: is1904) else { return nil }
            day = parsed.serial
            if scanner.rest.isEmpty {
                self = parsed
                return
            }
            guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: " ")) else { return nil }
        }
        guard let seconds = scanner.time(), scanner.zone() else { return nil }
        self.init(serial: day + seconds / 86_400, is1904: is1904)
    }

    private struct Scanner {
        var rest: ArraySlice<UInt8>

        mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        mutating func digits(_ count: Int) -> Int? {
            guard rest.count >= count, rest.prefix(count).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            let number = rest.prefix(count).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            rest.removeFirst(count)
            return number
        }

        /// A decimal number of any length.
        mutating func decimal() -> Double? {
            let text = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            guard let number = Double(String(decoding: text, as: UTF8.self)) else { return nil }
            rest.removeFirst(text.count)
            return number
        }

        mutating func date() -> (year: Int, month: Int, day: Int)? {
            let start = rest
            guard let year = digits(4), take(UInt8(ascii: "-")), let month = digits(2), take(UInt8(ascii: "-")),
                let day = digits(2)
            else {
                rest = start
                return nil
            }
            return (year, month, day)
        }

        mutating func time() -> Double? {
            guard let hour = digits(2), take(UInt8(ascii: ":")), let minute = digits(2), hour <= 24, minute < 60 else {
                return nil
            }
            var seconds = 0.0
            if take(UInt8(ascii: ":")) {
                guard let parsed = decimal(), parsed < 61 else { return nil }
                seconds = parsed
            }
            return Double(hour * 3_600 + minute * 60) + seconds
        }

        mutating func zone() -> Bool {
            if rest.isEmpty || (take(UInt8(ascii: "Z")) && rest.isEmpty) { return true }
            guard take(UInt8(ascii: "+")) || take(UInt8(ascii: "-")) else { return false }
            return digits(2) != nil && take(UInt8(ascii: ":")) && digits(2) != nil && rest.isEmpty
        }

        mutating func elapsed() -> Double? {
            let start = rest
            var seconds = 0.0
            var unitsSeen = 0
            guard take(UInt8(ascii: "P")) else { return nil }
            if let days = decimal(), take(UInt8(ascii: "D")) {
                seconds += days * 86_400
                unitsSeen += 1
            }
            if take(UInt8(ascii: "T")) {
                for (unit, length) in [(UInt8(ascii: "H"), 3_600.0), (UInt8(ascii: "M"), 60), (UInt8(ascii: "S"), 1)] {
                    let before = rest
                    guard let number = decimal(), take(unit) else {
                        rest = before
                        continue
                    }
                    seconds += number * length
                    unitsSeen += 1
                }
            }
            guard unitsSeen > 0, rest.isEmpty else {
                rest = start
                return nil
            }
            return seconds
        }
    }
}
