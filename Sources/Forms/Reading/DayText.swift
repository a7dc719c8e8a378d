import Compliance

/// Reads the date that a cell holds, in any spelling a form is filled in with: 2026年11月18日, 2026.3.12, 2026-3, 二〇二六年三月十二日, 20261118.
///
/// It is for cells that hold a date and little else; dates inside a statement are the scanner's.
package enum DayText {
    /// The date with what is known of it.
    package static func date(in text: String) -> RecordDate? {
        let numbers = numerals(in: text)
        guard let start = numbers.firstIndex(where: { (1900...2199).contains($0) || (19_000_101...21_991_231).contains($0) })
        else {
            return nil
        }
        if numbers[start] > 9999 { return packed(numbers[start]) }
        let month = start + 1 < numbers.count ? numbers[start + 1] : 0
        let day = start + 2 < numbers.count ? numbers[start + 2] : 0
        guard (1...12).contains(month) else { return nil }
        return RecordDate(year: numbers[start], month: month, day: isDay(day, of: month, in: numbers[start]) ? day : nil)
    }

    /// The day itself; the last day of the month when only the month is written.
    package static func day(in text: String) -> Day? {
        date(in: text).map { Day($0.year, $0.month, $0.day ?? daysIn(month: $0.month, year: $0.year)) }
    }

    /// A month written without a year, such as 3月 or 3; a number above twelve is none.
    package static func bareMonth(in text: String) -> Int? {
        let numbers = numerals(in: text)
        guard numbers.count == 1, let month = numbers.first, (1...12).contains(month) else { return nil }
        return month
    }

    /// A day written without its year, such as 3月12日 or 3.12; the month alone has no day.
    package static func monthAndDay(in text: String) -> (month: Int, day: Int?)? {
        let numbers = numerals(in: text)
        guard numbers.count == 2 || numbers.count == 1 && text.contains("月"), (1...12).contains(numbers[0]) else { return nil }
        return (numbers[0], numbers.count == 2 && (1...31).contains(numbers[1]) ? numbers[1] : nil)
    }

    package static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isDay(_ day: Int, of month: Int, in year: Int) -> Bool {
        (1...daysIn(month: month, year: year)).contains(day)
    }

    private static func packed(_ number: Int) -> RecordDate? {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1...12).contains(month), isDay(day, of: month, in: year) else { return nil }
        return RecordDate(year: year, month: month, day: day)
    }

    /// The whole numbers of a text in order, in Arabic, full-width or Chinese digits.
    private static func numerals(in text: String) -> [Int] {
        var numbers: [Int] = []
        var run: [UInt32] = []
        for scalar in text.unicodeScalars.lazy.map({ Wording.narrowed($0.value) }) {
            if Wording.isDigit(scalar) || digits[scalar] != nil || scalar == ten {
                if let last = run.last, Wording.isDigit(last) != Wording.isDigit(scalar) { flush(&run, into: &numbers) }
                run.append(scalar)
            } else {
                flush(&run, into: &numbers)
            }
        }
        flush(&run, into: &numbers)
        return numbers
    }

    private static func flush(_ run: inout [UInt32], into numbers: inout [Int]) {
        defer { run = [] }
        guard !run.isEmpty, run.count <= 8 else { return }
        numbers.append(run.contains(ten) ? tens(run) : run.reduce(0) { $0 * 10 + (digits[$1] ?? Int($1) - 0x30) })
    }

    /// 十, 十二, 二十, 三十一.
    private static func tens(_ run: [UInt32]) -> Int {
        let parts = run.split(separator: ten, maxSplits: 1, omittingEmptySubsequences: false)
        let high = parts.first?.last.flatMap { digits[$0] } ?? 1
        let low = parts.last?.first.flatMap { digits[$0] } ?? 0
        return high * 10 + low
    }

    private static let ten: UInt32 = 0x5341
    private static let digits = Dictionary(
        uniqueKeysWithValues: zip("〇零○一二三四五六七八九".unicodeScalars.map(\.value), [0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
}
