/// A unit or classifier of the unit table.
///
/// Units of one family convert exactly into each other; units of different families never do (学时 and 小时, 人 and 人次, 月 and 天).
public struct Unit: Hashable, Sendable {
    let index: UInt8

    /// The canonical spelling: 次 for 回 and 场, 平方米 for ㎡.
    public var name: String { UnitTable.standard.rows[Int(index)].name }
    /// The family's base unit; equal for units that convert.
    public var family: String { UnitTable.standard.rows[Int(index)].family }
    /// How many base units one of these is.
    public var factor: Double { UnitTable.standard.rows[Int(index)].factor }

    /// The unit with this spelling, canonical or not; nil when the table does not know it.
    public init?(named name: String) {
        guard let unit = UnitTable.standard.unit(spelled: name) else { return nil }
        self = unit
    }

    init(index: UInt8) {
        self.index = index
    }

    /// A value in this unit as a value in another; nil across families.
    public func convert(_ value: Double, to other: Unit) -> Double? {
        if self == other { return value }
        return converts(to: other) ? value * factor / other.factor : nil
    }

    /// Whether both are of one family.
    public func converts(to other: Unit) -> Bool {
        let rows = UnitTable.standard.rows
        return rows[Int(index)].base == rows[Int(other.index)].base
    }
}
