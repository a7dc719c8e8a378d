/// Turns records into values: looks up shared strings and number formats.
struct CellResolver {
    let strings: SharedStringTable
    let formats: NumberFormatTable
    let is1904: Bool

    /// The value of a cell; nil when it only carries a style or was never calculated.
    func value(of record: borrowing CellRecord) -> CellValue? {
        guard record.hasValue else { return nil }
        switch record.kind {
        case .number: return number(record)
        case .sharedString: return index(record).flatMap { strings[$0] }.map(CellValue.string)
        case .formulaString, .inlineString: return .string(String(decoding: record.value, as: UTF8.self))
        case .boolean: return boolean(record).map(CellValue.boolean)
        case .error: return .error(String(decoding: record.value, as: UTF8.self))
        case .isoDate:
            let text = String(decoding: record.value, as: UTF8.self)
            return SerialDate(iso8601: text, is1904: is1904).map(CellValue.date) ?? .string(text)
        }
    }

    func index(_ record: borrowing CellRecord) -> Int? {
        guard let number = DecimalText.parse(record.value), number >= 0, number < 1e15 else { return nil }
        return Int(number)
    }

    func boolean(_ record: borrowing CellRecord) -> Bool? {
        switch record.value.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "1"), UInt8(ascii: "t"), UInt8(ascii: "T"): true
        case UInt8(ascii: "0"), UInt8(ascii: "f"), UInt8(ascii: "F"): false
        default: nil
        }
    }

    private func number(_ record: borrowing CellRecord) -> CellValue? {
        guard let number = DecimalText.parse(record.value), number.isFinite else {
            let text = String(decoding: record.value, as: UTF8.self)
            return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : .string(text)
        }
        return date(number, style: record.styleIndex).map(CellValue.date) ?? .number(number)
    }

    /// The number as a date, when its style shows one and the calendar has it.
    func date(_ number: Double, style: Int) -> SerialDate? {
        let format = formats[style]
        guard format != .number else { return nil }
        let date = SerialDate(serial: number, is1904: is1904, isElapsed: format == .elapsed)
        return date.isElapsed || date.isOnCalendar ? date : nil
    }
}
