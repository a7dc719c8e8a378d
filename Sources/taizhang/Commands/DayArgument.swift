import Compliance

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Days on the command line.
enum DayArgument {
    /// Reads `2026-11-20`, also with `/` or `.` between the numbers; nil when there is no such day.
    static func day(_ text: String) -> Day? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1900...2200).contains(year), (1...12).contains(month), (1...length(month, of: year)).contains(day)
        else { return nil }
        return Day(year, month, day)
    }

    /// Today in the machine's time zone.
    static var today: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }

    private static func length(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
