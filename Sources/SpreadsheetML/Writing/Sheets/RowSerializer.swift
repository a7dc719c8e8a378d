/// Appends rows and cells to the bytes of a worksheet part (ECMA-376 Part 1, 18.3.1.73 row, 18.3.1.4 c).
///
/// Cells of a row come in ascending columns. Nothing is allocated for a cell, so that millions of them are cheap.
package struct RowSerializer {
    package var bytes: [UInt8] = []
    package private(set) var row = 0

    package init() {}

    package mutating func startRow(_ number: Int, height: Double? = nil, isHeightFixed: Bool = false, isHidden: Bool = false) {
        row = number
        CellScratch.append(to: &bytes) { start in
            start.put("<row r=\"")
            start.put(number)
            start.put("\"")
        }
        if let height {
            bytes.append(contentsOf: " ht=\"".utf8)
            NumberText.append(min(max(height, 0), 409), to: &bytes)
            bytes.append(contentsOf: isHeightFixed ? "\" customHeight=\"1\"".utf8 : "\"".utf8)
        }
        if isHidden { bytes.append(contentsOf: " hidden=\"1\"".utf8) }
        bytes.append(UInt8(ascii: ">"))
    }

    package mutating func endRow() { bytes.append(contentsOf: "</row>".utf8) }

    /// A cell without a value.
    package mutating func blank(column: Int, style: Int) {
        CellScratch.append(to: &bytes) { cell in
            cell.startCell(row, column, style)
            cell.put("/>")
        }
    }

    package mutating func number(_ number: Double, column: Int, style: Int) {
        guard number.isFinite else { return error("#NUM!", column: column, style: style) }
        CellScratch.append(to: &bytes) { cell in
            cell.startCell(row, column, style)
            cell.put("><v>")
            cell.put(number)
            cell.put("</v></c>")
        }
    }

    package mutating func integer(_ number: Int, column: Int, style: Int) {
        CellScratch.append(to: &bytes) { cell in
            cell.startCell(row, column, style)
            cell.put("><v>")
            cell.put(number)
            cell.put("</v></c>")
        }
    }

    package mutating func boolean(_ flag: Bool, column: Int, style: Int) {
        CellScratch.append(to: &bytes) { cell in
            cell.startCell(row, column, style)
            cell.put(flag ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
        }
    }

    package mutating func error(_ code: String, column: Int, style: Int) {
        startCell(column, style)
        bytes.append(contentsOf: " t=\"e\"><v>".utf8)
        bytes.append(contentsOf: Self.errors.contains(code) ? code.utf8 : "#VALUE!".utf8)
        bytes.append(contentsOf: "</v></c>".utf8)
    }

    /// Text among the workbook's shared strings.
    package mutating func sharedText(_ index: Int, column: Int, style: Int) {
        CellScratch.append(to: &bytes) { cell in
            cell.startCell(row, column, style)
            cell.put(" t=\"s\"><v>")
            cell.put(index)
            cell.put("</v></c>")
        }
    }

    /// Text in the cell itself.
    package mutating func inlineText(_ utf8: UnsafeBufferPointer<UInt8>, column: Int, style: Int) {
        if utf8.count <= CellScratch.maximumText, XString.isPlain(utf8) {
            CellScratch.append(to: &bytes) { cell in
                cell.startCell(row, column, style)
                cell.put(" t=\"inlineStr\"><is><t>")
                cell.put(plain: utf8)
                cell.put("</t></is></c>")
            }
            return
        }
        startCell(column, style)
        bytes.append(contentsOf: " t=\"inlineStr\"><is><t".utf8)
        bytes.append(contentsOf: XString.isSpaced(utf8) ? " xml:space=\"preserve\">".utf8 : ">".utf8)
        XString.append(utf8, to: &bytes)
        bytes.append(contentsOf: "</t></is></c>".utf8)
    }

    /// A formula, without its `=`, and what it came to.
    package mutating func formula(_ formula: String, cached: CellValue?, column: Int, style: Int) {
        startCell(column, style)
        switch cached {
        case .string: bytes.append(contentsOf: " t=\"str\"><f>".utf8)
        case .boolean: bytes.append(contentsOf: " t=\"b\"><f>".utf8)
        case .error: bytes.append(contentsOf: " t=\"e\"><f>".utf8)
        default: bytes.append(contentsOf: "><f>".utf8)
        }
        XString.append(formula.hasPrefix("=") ? String(formula.dropFirst()) : formula, to: &bytes)
        bytes.append(contentsOf: "</f>".utf8)
        if let cached { appendCached(cached) }
        bytes.append(contentsOf: "</c>".utf8)
    }

    private mutating func appendCached(_ value: CellValue) {
        switch value {
        case .number(let number) where !number.isFinite: return
        case .date(let date) where !date.serial.isFinite: return
        default: bytes.append(contentsOf: "<v>".utf8)
        }
        switch value {
        case .string(let text): XString.append(text, to: &bytes)
        case .number(let number): NumberText.append(number, to: &bytes)
        case .boolean(let flag): bytes.append(UInt8(ascii: flag ? "1" : "0"))
        case .error(let code): bytes.append(contentsOf: Self.errors.contains(code) ? code.utf8 : "#VALUE!".utf8)
        case .date(let date): NumberText.append(date.serial, to: &bytes)
        }
        bytes.append(contentsOf: "</v>".utf8)
    }

    private mutating func startCell(_ column: Int, _ style: Int) {
        CellScratch.append(to: &bytes) { $0.startCell(row, column, style) }
    }

    private static let errors: Set<String> = [
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
    ]
}

extension RowSerializer {
    /// Appends a row of a sheet that is held in memory. `height` is what its wrapped text needs.
    package mutating func append(
        _ content: RowContent, number: Int, height: Double?, isHeightFixed: Bool, resources: inout some SheetResources
    ) throws(SpreadsheetError) {
        startRow(number, height: height, isHeightFixed: isHeightFixed, isHidden: content.isHidden)
        for (offset, cell) in content.cells.enumerated() { try append(cell, column: offset + 1, resources: &resources) }
        endRow()
    }

    /// Appends a cell; nothing if it has neither value nor style.
    package mutating func append(
        _ cell: CellContent, column: Int, resources: inout some SheetResources
    ) throws(SpreadsheetError) {
        let style = styleIndex(of: cell, &resources)
        if let formula = cell.formula {
            self.formula(formula, cached: cell.value, column: column, style: style)
            return
        }
        switch cell.value {
        case nil: if cell.style != nil { blank(column: column, style: style) }
        case .number(let number): self.number(number, column: column, style: style)
        case .date(let date): number(date.serial, column: column, style: style)
        case .boolean(let flag): boolean(flag, column: column, style: style)
        case .error(let code): error(code, column: column, style: style)
        case .string(let text): try self.text(text, column: column, style: style, resources: &resources)
        }
    }

    /// Appends a text cell.
    package mutating func text(
        _ text: String, column: Int, style: Int, isShared: Bool = true, resources: inout some SheetResources
    ) throws(SpreadsheetError) {
        var text = text
        // `withUTF8` does not rethrow typed errors.
        let failure: SpreadsheetError? = text.withUTF8 { utf8 in
            do throws(SpreadsheetError) {
                try self.text(utf8, column: column, style: style, isShared: isShared, resources: &resources)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    /// Appends a text cell, shared if that is wanted and the workbook has room for it.
    package mutating func text(
        _ utf8: UnsafeBufferPointer<UInt8>, column: Int, style: Int, isShared: Bool = true,
        resources: inout some SheetResources
    ) throws(SpreadsheetError) {
        if utf8.count > XString.maximumLength, XString.length(utf8) > XString.maximumLength {
            throw SpreadsheetError(
                .textTooLong, cell: CellReference(row: row, column: column),
                detail: "\(XString.length(utf8)) UTF-16 units, at most \(XString.maximumLength)")
        }
        let style = XString.looksLikeFormula(utf8) ? resources.quotedStyleIndex(of: style) : style
        if isShared, let index = resources.sharedStringIndex(of: utf8) {
            sharedText(index, column: column, style: style)
        } else {
            inlineText(utf8, column: column, style: style)
        }
    }

    private func styleIndex(of cell: CellContent, _ resources: inout some SheetResources) -> Int {
        guard case .date = cell.value, cell.style?.numberFormat == nil else {
            return cell.style.map { resources.styleIndex(of: $0) } ?? 0
        }
        var style = cell.style ?? CellStyle()
        style.numberFormat = "yyyy\\-mm\\-dd"
        return resources.styleIndex(of: style)
    }
}

extension CellScratch {
    /// A cell's start tag, left open for more attributes.
    @inline(__always)
    fileprivate mutating func startCell(_ row: Int, _ column: Int, _ style: Int) {
        put("<c r=\"")
        put(column: column)
        put(row)
        if style != 0 {
            put("\" s=\"")
            put(style)
        }
        put("\"")
    }
}
