/// How many lines a text takes in a given width, counted the way spreadsheet programs break lines.
///
/// Nothing here knows a font's real widths; an ideograph is as wide as the font is high, anything else a little over half of that, which
/// errs on the side of one line too many. Lines break at line feeds, at spaces, and on either side of an ideograph.
package enum TextLayout {
    /// The number of lines; an empty text has one.
    package static func lines(of text: String, width: Double, fontSize: Double) -> Int {
        let em = fontSize * 96 / 72
        let room = max(width, em * 2)
        var lines = 1
        var used = 0.0
        var word = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                place(&word, &used, &lines, room)
                lines += 1
                used = 0
                continue
            }
            let advance = em * advance(of: scalar)
            if scalar == " " {
                place(&word, &used, &lines, room)
                used += advance
            } else if isIdeographic(scalar), !isForbiddenAtLineStart(scalar) {
                place(&word, &used, &lines, room)
                word = advance
            } else {
                word += advance
            }
        }
        place(&word, &used, &lines, room)
        return lines
    }

    /// The share of the font's height that a character takes in width.
    static func advance(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x00..<0x7F: 0.55
        case 0xA1..<0x2010: isFullWidthSign(scalar) ? 1 : 0.6
        default: 1
        }
    }

    /// Ends a word, which goes to the next line as a whole if this one has no room for it and is cut if a line has none either.
    private static func place(_ word: inout Double, _ used: inout Double, _ lines: inout Int, _ room: Double) {
        guard word > 0 else { return }
        if used + word > room, used > 0 {
            lines += 1
            used = 0
        }
        if word > room {
            let more = Int((word / room).rounded(.down))
            lines += more
            word -= Double(more) * room
        }
        used += word
        word = 0
    }

    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2010 || isFullWidthSign(scalar) }

    private static func isFullWidthSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{B7}" || scalar == "\u{D7}" || scalar == "\u{F7}" || scalar == "\u{B0}" || scalar == "\u{B1}"
    }

    /// Marks that stay with the character before them.
    private static func isForbiddenAtLineStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "、", "；", "：", "？", "！", "）", "】", "》", "」", "』", "〉", "”", "’", "％", "…", "—": true
        default: false
        }
    }
}
