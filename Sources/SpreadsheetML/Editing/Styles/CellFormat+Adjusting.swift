extension CellFormat {
    /// Sets those properties of the alignment that are given.
    mutating func align(horizontal: CellStyle.Horizontal?, vertical: CellStyle.Vertical?, wrapsText: Bool?) {
        guard horizontal != nil || vertical != nil || wrapsText != nil else { return }
        var values = alignment ?? [:]
        if let horizontal { values["horizontal"] = horizontal.rawValue }
        if let vertical { values["vertical"] = vertical.rawValue }
        if let wrapsText { values["wrapText"] = wrapsText ? "1" : "0" }
        alignment = values
        others["applyAlignment"] = "1"
    }

    mutating func lock(_ locked: Bool) {
        var values = protection ?? [:]
        values["locked"] = locked ? "1" : "0"
        protection = values
        others["applyProtection"] = "1"
    }
}
