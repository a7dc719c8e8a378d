extension SerialDate {
    /// A date and a time of day, as read off the calendar.
    public struct Components: Hashable, Sendable {
        public var year: Int
        public var month: Int
        public var day: Int
        public var hour: Int
        public var minute: Int
        public var second: Int
        public var millisecond: Int
    }

    /// The first serial that is no date: 10000-01-01 of the 1900 system.
    private static let end = 2_958_466.0
    private static let millisecondsADay = 86_400_000

    /// Whether the serial is a point in time from the epoch to the year 9999.
    public var isOnCalendar: Bool { serial >= 0 && serial < Self.end - (is1904 ? 1_462 : 0) }

    /// The serial on the calendar, rounded to the millisecond; nil when it is negative or past the year 9999.
    ///
    /// The 1900 system counts a 29 February 1900 that never was (serial 60), and calls its day 0 the 0 January 1900.
    public var components: Components? {
        guard isOnCalendar else { return nil }
        let milliseconds = Int((serial * Double(Self.millisecondsADay)).rounded())
        let (day, time) = milliseconds.quotientAndRemainder(dividingBy: Self.millisecondsADay)
        let date = Self.date(day: day, is1904: is1904)
        return Components(
            year: date.year, month: date.month, day: date.day, hour: time / 3_600_000, minute: time / 60_000 % 60,
            second: time / 1_000 % 60, millisecond: time % 1_000)
    }

    public var year: Int? { components?.year }
    public var month: Int? { components?.month }
    public var day: Int? { components?.day }

    /// The serial in ISO 8601: `2026-11-05`, `2026-11-05T08:30:00`, `08:30:00` below one day; `PT36H0M0S` for an elapsed time.
    /// A serial off the calendar is written as its number.
    public var iso8601: String {
        var bytes: [UInt8] = []
        appendISO8601(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends ``iso8601`` without making a string.
    package func appendISO8601(to bytes: inout [UInt8]) {
        var text = Self.text(of: self)
        text.withBytes { bytes.append(contentsOf: $0) }
    }

    /// Appends ``iso8601`` to what is being written out.
    func append(to output: inout OutputBuffer) {
        var text = Self.text(of: self)
        text.withBytes { output.append($0) }
    }

    private static func text(of date: SerialDate) -> ShortText {
        var text = ShortText()
        if date.isElapsed, abs(date.serial) < 1e9 {
            date.appendElapsed(to: &text)
        } else if let parts = date.components {
            date.append(parts, to: &text)
        } else {
            for byte in "\(date.serial)".utf8 { text.append(byte) }
        }
        return text
    }

    private func append(_ parts: Components, to text: inout ShortText) {
        let hasTime = parts.hour + parts.minute + parts.second + parts.millisecond > 0
        let hasDate = (serial * Double(Self.millisecondsADay)).rounded() >= Double(Self.millisecondsADay)
        if hasDate {
            text.append(parts.year, width: 4)
            text.append(UInt8(ascii: "-"))
            text.append(parts.month, width: 2)
            text.append(UInt8(ascii: "-"))
            text.append(parts.day, width: 2)
        }
        guard hasTime || !hasDate else { return }
        if hasDate { text.append(UInt8(ascii: "T")) }
        text.append(parts.hour, width: 2)
        text.append(UInt8(ascii: ":"))
        text.append(parts.minute, width: 2)
        text.append(UInt8(ascii: ":"))
        text.append(parts.second, width: 2)
        text.append(milliseconds: parts.millisecond)
    }

    private func appendElapsed(to text: inout ShortText) {
        let milliseconds = Int((abs(serial) * Double(Self.millisecondsADay)).rounded())
        if serial < 0 { text.append(UInt8(ascii: "-")) }
        for byte in "PT\(milliseconds / 3_600_000)H\(milliseconds / 60_000 % 60)M\(milliseconds / 1_000 % 60)".utf8 {
            text.append(byte)
        }
        text.append(milliseconds: milliseconds % 1_000)
        text.append(UInt8(ascii: "S"))
    }

    /// Up to 48 bytes without a heap object, as dates are written by the million.
    private struct ShortText {
        private var storage: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
        private var count = 0

        mutating func append(_ byte: UInt8) {
            guard count < 48 else { return }
            withUnsafeMutableBytes(of: &storage) { $0[count] = byte }
            count += 1
        }

        mutating func append(_ number: Int, width: Int) {
            if width > 1 { append(number / 10, width: width - 1) }
            append(UInt8(ascii: "0") + UInt8(number % 10))
        }

        mutating func append(milliseconds: Int) {
            guard milliseconds > 0 else { return }
            append(UInt8(ascii: "."))
            append(milliseconds, width: 3)
        }

        mutating func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
            withUnsafeBytes(of: &storage) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    /// A day of the year 1 to 9999; nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int, is1904: Bool = false) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let number = Self.dayNumber(year: year, month: month, day: day)
        let back = Self.civil(dayNumber: number)
        guard back.year == year, back.month == month, back.day == day else { return nil }
        let serial =
            number - (is1904 ? Self.dayNumber(year: 1904, month: 1, day: 1) : Self.dayNumber(year: 1899, month: 12, day: 30))
        self.init(serial: Double(!is1904 && serial < 61 ? serial - 1 : serial), is1904: is1904)
        if self.serial < 0 { return nil }
    }

    private static func date(day: Int, is1904: Bool) -> (year: Int, month: Int, day: Int) {
        if is1904 { return civil(dayNumber: dayNumber(year: 1904, month: 1, day: 1) + day) }
        if day == 0 { return (1900, 1, 0) }
        if day == 60 { return (1900, 2, 29) }
        return civil(dayNumber: dayNumber(year: 1899, month: 12, day: 30) + day + (day < 60 ? 1 : 0))
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, chrono-compatible date algorithms).
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let days = dayNumber + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
