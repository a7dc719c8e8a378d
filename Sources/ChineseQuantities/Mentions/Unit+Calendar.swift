extension Unit {
    /// The calendar unit a duration in this unit is counted in; nil for hours and for everything that is no duration.
    public var calendarUnit: CalendarUnit? { UnitTable.standard.rows[Int(index)].calendarUnit }

    /// Whether it measures a stretch of time.
    public var isDuration: Bool { UnitTable.standard.rows[Int(index)].isDuration }

    /// Whether it counts occurrences: 次, 场, 期.
    public var countsOccurrences: Bool { UnitTable.standard.rows[Int(index)].countsOccurrences }

    /// Whether it counts persons: 人, 名, 位.
    public var countsPersons: Bool { UnitTable.standard.rows[Int(index)].countsPersons }

    /// Whether it measures study: 学时, 课时.
    public var isStudyTime: Bool { UnitTable.standard.rows[Int(index)].isStudyTime }

    /// 个, which counts whatever follows.
    public var isPiece: Bool { self == .piece }

    /// Hours and minutes, but no 学时.
    var isClockTime: Bool { UnitTable.standard.rows[Int(index)].isClockTime }

    /// 个, which counts whatever follows.
    static let piece = Unit(index: UnitTable.standard.row(named: "个"))
    /// 人
    public static let person = Unit(index: UnitTable.standard.row(named: "人"))
    /// 学时
    public static let studyHour = Unit(index: UnitTable.standard.row(named: "学时"))
    /// 元
    public static let yuan = Unit(index: UnitTable.standard.row(named: "元"))
    /// 次
    public static let occurrence = Unit(index: UnitTable.standard.row(named: "次"))
    /// 块
    static let block = Unit(index: UnitTable.standard.row(named: "块"))
    /// 个月
    static let month = Unit(index: UnitTable.standard.row(named: "月"))
}
