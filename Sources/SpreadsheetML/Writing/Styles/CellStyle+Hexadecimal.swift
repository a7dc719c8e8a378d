extension CellStyle.Color {
    /// `RRGGBB`, as drawings write it.
    package var hexadecimal: String {
        let digits = String(rgb & 0xFF_FFFF, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// Whether white letters are easier to read on it than black ones, by the luma of ITU-R BT.601.
    var isDark: Bool {
        299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) < 130_000
    }

    /// `AARRGGBB`, as cells write it.
    package var opaque: String { "FF" + hexadecimal }
}
