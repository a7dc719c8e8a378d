/// A picture on a sheet.
public struct SheetImage: Hashable, Sendable {
    /// A PNG or JPEG file.
    public var bytes: [UInt8]
    /// Where its top-left corner is.
    public var cell: CellReference
    /// In pixels of 1/96 inch; nil takes the picture's own.
    public var width: Double?
    public var height: Double?
    /// For those who cannot see it.
    public var description: String

    public init(_ bytes: [UInt8], at cell: CellReference, width: Double? = nil, height: Double? = nil, description: String = "") {
        self.bytes = bytes
        self.cell = cell
        self.width = width
        self.height = height
        self.description = description
    }
}
