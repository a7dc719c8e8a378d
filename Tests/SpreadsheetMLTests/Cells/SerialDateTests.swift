import SpreadsheetML
import Testing

@Suite struct SerialDateTests {
    @Test(
        arguments: [(Double, Bool, String)]([
            (0.0, false, "00:00:00"), (1, false, "1900-01-01"), (59, false, "1900-02-28"), (60, false, "1900-02-29"),
            (61, false, "1900-03-01"),
            (46000.5, false, "2025-12-09T12:00:00"), (0.25, false, "06:00:00"), (2_958_465, false, "9999-12-31"),
            (1, true, "1904-01-02"),
            (44539, true, "2025-12-10"), (46000.000_000_001, false, "2025-12-09"), (1.5 / 86_400, false, "00:00:01.500"),
            (-1, false, "-1.0"),
        ]))
    func writesISO8601(serial: Double, is1904: Bool, expected: String) {
        #expect(SerialDate(serial: serial, is1904: is1904).iso8601 == expected)
    }

    @Test(
        arguments: [(String, Double)]([
            ("2026-11-05", 46331.0), ("1900-01-01", 1), ("1900-03-01", 61), ("2026-11-05T12:00:00Z", 46331.5), ("06:00", 0.25),
            ("2026-11-05 00:00:00+08:00", 46331), ("PT36H", 1.5), ("PT36000.000S", 36000.0 / 86400),
        ]))
    func readsISO8601(text: String, serial: Double) throws {
        #expect(try #require(SerialDate(iso8601: text)).serial == serial)
    }

    @Test(arguments: ["", "2026", "2026-13-01", "2026-02-30", "T", "PT", "25:00", "2026-11-05T", "yesterday"])
    func refuses(text: String) { #expect(SerialDate(iso8601: text) == nil) }

    @Test func everyDayGoesThereAndBack() throws {
        for serial in stride(from: 61.0, to: 60_000, by: 1) {
            let parts = try #require(SerialDate(serial: serial).components)
            #expect(SerialDate(year: parts.year, month: parts.month, day: parts.day)?.serial == serial)
        }
    }
}
