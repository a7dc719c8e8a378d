/// Turns records into values: looks up shared strings and number formats.
///
/// A class, because the string table has one owner and every reading of a sheet needs it.
final class CellResolver {
    let strings: SharedStringTable
    let formats: NumberFormatTable
    let is1904: Bool

    init(strings: consuming SharedStringTable, formats: NumberFormatTable, is1904: Bool) {
        self.strings = strings
        self.formats = formats
        self.is1904 = is1904
    }

    /// What a record holds, its bytes left where they are.
    enum Form {
        /// Only a style, a formula never calculated, or a string that the table does not have.
        case empty
        /// The bytes of a shared string.
        case shared(UnsafeRawBufferPointer)
        /// The record's own value.
        case text, error, number
        /// The record's own value, in ISO 8601.
        case isoDate
        case boolean(Bool)
        case date(SerialDate)

        var isEmpty: Bool {
            if case .empty = self { true } else { false }
        }
    }

    @inline(__always)
    func form(of record: borrowing CellRecord) -> Form {
        guard record.hasValue else { return .empty }
        switch record.kind {
        case .number: return number(record)
        case .sharedString: return sharedString(record)
        case .formulaString, .inlineString: return .text
        case .boolean: return boolean(record).map(Form.boolean) ?? .empty
        case .error: return .error
        case .isoDate: return .isoDate
        }
    }

    /// The value of a cell; nil when it only carries a style or was never calculated.
    func value(of record: borrowing CellRecord) -> CellValue? {
        switch form(of: record) {
        case .empty: nil
        case .shared(let text): .string(String(decoding: text, as: UTF8.self))
        case .text: .string(String(decoding: record.value, as: UTF8.self))
        case .error: .error(String(decoding: record.value, as: UTF8.self))
        case .number: DecimalText.parse(record.value).map(CellValue.number)
        case .boolean(let isTrue): .boolean(isTrue)
        case .date(let date): .date(date)
        case .isoDate: isoDate(String(decoding: record.value, as: UTF8.self))
        }
    }

    /// A date before 1900 has no serial and stays text.
    private func isoDate(_ text: String) -> CellValue {
        SerialDate(iso8601: text, is1904: is1904).map(CellValue.date) ?? .string(text)
    }

    @inline(__always)
    private func sharedString(_ record: borrowing CellRecord) -> Form {
        guard let index = DecimalText.index(record.value), let text = strings.view(index) else { return .empty }
        return .shared(text)
    }

    private func boolean(_ record: borrowing CellRecord) -> Bool? {
        switch record.value.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "1"), UInt8(ascii: "t"), UInt8(ascii: "T"): true
        case UInt8(ascii: "0"), UInt8(ascii: "f"), UInt8(ascii: "F"): false
        default: nil
        }
    }

    /// A number, a date if its style shows one and the calendar has it, or text that is neither.
    private func number(_ record: borrowing CellRecord) -> Form {
        let format = formats[record.styleIndex]
        if format == .number, DecimalText.isCanonical(record.value) { return .number }
        guard let number = DecimalText.parse(record.value), number.isFinite else {
            return record.value.allSatisfy { $0 <= 0x20 } ? .empty : .text
        }
        guard format != .number else { return .number }
        let date = SerialDate(serial: number, is1904: is1904, isElapsed: format == .elapsed)
        return date.isElapsed || date.isOnCalendar ? .date(date) : .number
    }
}
