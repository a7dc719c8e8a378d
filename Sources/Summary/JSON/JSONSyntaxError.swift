/// Where a text stopped being JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    /// The offset of the offending byte.
    public var offset: Int
    public var detail: String
}
