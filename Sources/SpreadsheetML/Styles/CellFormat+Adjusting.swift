extension CellFormat {
    /// The codes that every application knows by number (ECMA-376 Part 1, 18.8.30), as far as reports use them.
    static let builtInNumberFormats = [
        "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "@": 49,
    ]

    /// What a style says that is not kept in a list of its own; number format, font, fill and border are the caller's to look up.
    init(_ style: CellStyle) {
        others["xfId"] = "0"
        align(horizontal: style.horizontal, vertical: style.vertical, wrapsText: style.wrapsText ? true : nil)
        if style.rotation > 0 { setAlignment("textRotation", to: "\(style.rotation)") }
        if style.indent > 0 { setAlignment("indent", to: "\(min(style.indent, 250))") }
        if !style.locked { lock(false) }
    }

    /// Sets those properties of the alignment that are given.
    mutating func align(horizontal: CellStyle.Horizontal?, vertical: CellStyle.Vertical?, wrapsText: Bool?) {
        if let horizontal { setAlignment("horizontal", to: horizontal.rawValue) }
        if let vertical { setAlignment("vertical", to: vertical.rawValue) }
        if let wrapsText { setAlignment("wrapText", to: wrapsText ? "1" : "0") }
    }

    mutating func lock(_ locked: Bool) {
        var values = protection ?? [:]
        values["locked"] = locked ? "1" : "0"
        protection = values
        others["applyProtection"] = "1"
    }

    /// Whether text is marked as no formula.
    var isQuoted: Bool { others["quotePrefix"].map { $0 == "1" || $0 == "true" } ?? false }

    /// Marks text that would be a formula if it were typed, so that it stays text when somebody edits it.
    mutating func quote() { others["quotePrefix"] = "1" }

    private mutating func setAlignment(_ name: String, to value: String) {
        var values = alignment ?? [:]
        values[name] = value
        alignment = values
        others["applyAlignment"] = "1"
    }
}
