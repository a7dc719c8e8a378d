extension CellStyle.Color {
    /// `RRGGBB`, as drawings write it.
    package var hexadecimal: String {
        let digits = String(rgb & 0xFF_FFFF, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// `AARRGGBB`, as cells write it.
    package var opaque: String { "FF" + hexadecimal }
}
