extension Unit {
    /// The calendar unit a duration in this unit is counted in; nil for hours and for everything that is no duration.
    public var calendarUnit: CalendarUnit? {
        switch name {
        case "天", "日": .day
        case "周": .week
        case "月": .month
        case "季度": .quarter
        case "学期": .semester
        case "学年": .schoolYear
        case "年": .year
        default: nil
        }
    }

    /// Whether it measures a stretch of time.
    public var isDuration: Bool {
        switch family {
        case "天", "月", "学期", "时": true
        default: false
        }
    }

    /// Whether it counts occurrences: 次, 场, 期.
    public var countsOccurrences: Bool { family == "次" }
}
