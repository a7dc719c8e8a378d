extension SpreadsheetError.Code {
    /// The package is digitally signed; any change would break the signature.
    public static let signedPackage = Self(rawValue: "signedPackage")
    /// The cell lies inside a merge and is not its top-left cell, so what it holds would not be seen.
    public static let coveredByMerge = Self(rawValue: "coveredByMerge")
    /// Other cells take their formula from this one.
    public static let sharedFormula = Self(rawValue: "sharedFormula")
    /// The cell is part of an array formula or a data table, which changes only as a whole.
    public static let arrayFormula = Self(rawValue: "arrayFormula")
    /// The cell is the header of a table, which must say what the table's own part says.
    public static let tableHeader = Self(rawValue: "tableHeader")
    /// The text is longer than the 32,767 UTF-16 units a cell or comment can hold.
    public static let textTooLong = Self(rawValue: "textTooLong")
    /// The number is infinite or not a number.
    public static let notFinite = Self(rawValue: "notFinite")
    /// The row or column is outside the sheet.
    public static let outsideSheet = Self(rawValue: "outsideSheet")
    /// The cell's comment is threaded, and the text shown in its box is only a copy.
    public static let threadedComment = Self(rawValue: "threadedComment")
    /// The workbook's structure is protected, so no sheet may be added.
    public static let structureProtected = Self(rawValue: "structureProtected")
    /// The part is stored in an encoding that edits cannot be put into.
    public static let unsupportedEncoding = Self(rawValue: "unsupportedEncoding")
}

extension SpreadsheetError {
    /// Whether the edit was refused because it would harm the workbook; nothing is wrong with the workbook itself.
    public var isRefusal: Bool { Self.refusals.contains(code) }

    private static let refusals: Set<Code> = [
        .signedPackage, .coveredByMerge, .sharedFormula, .arrayFormula, .tableHeader, .textTooLong, .notFinite, .outsideSheet,
        .threadedComment, .structureProtected, .unsupportedEncoding,
    ]
}
