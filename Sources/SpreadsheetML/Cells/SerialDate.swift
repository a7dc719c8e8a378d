/// A point in time as a spreadsheet stores it: days since the workbook's epoch, the time as the fraction
/// (ECMA-376 Part 1, 18.17.4).
public struct SerialDate: Hashable, Sendable {
    public var serial: Double
    /// True for workbooks that count from 1904-01-01.
    public var is1904: Bool
    /// True for a length of time, as the format `[h]:mm` shows it, rather than a point on the calendar.
    public var isElapsed: Bool

    public init(serial: Double, is1904: Bool = false, isElapsed: Bool = false) {
        self.serial = serial
        self.is1904 = is1904
        self.isElapsed = isElapsed
    }
}
