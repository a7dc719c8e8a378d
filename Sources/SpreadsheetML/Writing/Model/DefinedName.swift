/// A name for a range or a formula (ECMA-376 Part 1, 18.2.5).
public struct DefinedName: Hashable, Sendable {
    public var name: String
    /// Without the leading `=`, such as `名单!$A$2:$A$40`.
    public var formula: String
    public var isHidden: Bool

    public init(_ name: String, formula: String, isHidden: Bool = false) {
        self.name = name
        self.formula = formula
        self.isHidden = isHidden
    }
}
