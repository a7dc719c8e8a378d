extension SpreadsheetError.Code {
    /// A sheet's name is empty, too long, taken or has characters that names may not have.
    public static let invalidSheetName = Self(rawValue: "invalidSheetName")
    /// The content to be written contradicts the format: overlapping merges, a table without headers, an address off the grid.
    public static let invalidContent = Self(rawValue: "invalidContent")
    /// A picture is neither PNG nor JPEG.
    public static let unsupportedImage = Self(rawValue: "unsupportedImage")
}
