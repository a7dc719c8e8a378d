import OpenPackaging

/// Writes a worksheet part again with edits in it, in one pass. Everything that no edit touches comes out byte for byte.
///
/// Text goes in as an inline string. A shared string would mean a second changed part in every edit, and its table is
/// positional; Excel, WPS and LibreOffice all read inline strings and turn them into shared ones on their next save.
struct WorksheetSplicer {
    /// What happens to one row: some of the sorted edits, a height that it must at least have, or both.
    struct RowChange {
        var number: Int
        var edits: Range<Int>
        var height: Double?
    }

    /// Gives the style index for a cell that has (or inherits) a style and gets an edit.
    typealias StyleResolver = (_ current: Int, _ edit: CellEditQueue.Edit) throws(PackageError) -> Int

    private let outline: WorksheetOutline
    private let queue: CellEditQueue
    private let columns: ColumnList
    private let markup: CellMarkup
    private var part: SplicedPart
    /// The cells whose formula was overwritten, which the calculation chain must forget.
    private(set) var overwrittenFormulas: [CellReference] = []

    /// The queue must be sorted.
    init(_ outline: WorksheetOutline, queue: CellEditQueue, columns: ColumnList) {
        self.outline = outline
        self.queue = queue
        self.columns = columns
        markup = CellMarkup(prefix: outline.prefix)
        part = SplicedPart(outline.bytes)
        part.reserve(cuts: queue.edits.count, bytes: queue.values.count + queue.edits.count * 64)
    }

    /// Applies the row changes, in ascending order, and splices outside the rows.
    mutating func write(
        _ changes: [RowChange], and others: [Splice], resolve: StyleResolver
    ) throws(PackageError) {
        guard let data = outline.child("sheetData") else {
            throw PackageError(.malformedXML, part: outline.part, detail: "worksheet without sheetData")
        }
        guard changes.isEmpty || outline.rowsAscend else {
            throw PackageError(.malformedXML, part: outline.part, detail: "row numbers do not ascend")
        }
        let sorted = Splice.sorted(others)
        for splice in sorted where splice.range.upperBound <= data.range.lowerBound { part.apply(splice) }
        try write(changes, into: data, resolve)
        for splice in sorted where splice.range.upperBound > data.range.lowerBound { part.apply(splice) }
    }

    consuming func finish() -> SplicedPart { part }

    private mutating func write(
        _ changes: [RowChange], into data: XMLByteScanner.Element, _ resolve: StyleResolver
    ) throws(PackageError) {
        let scanner = outline.scanner()
        let end = scanner.contentEnd(of: data)
        var isOpened = !data.tag.isSelfClosing
        for change in changes {
            let (index, isStored) = outline.rowIndex(change.number)
            if isStored {
                try spliceRow(at: outline.rowStarts[index], change, resolve)
                continue
            }
            guard change.height != nil || queue.edits[change.edits].contains(where: \.makesCell) else { continue }
            if !isOpened {
                part.advance(to: end - 2, resumingAt: end)
                part.inserted.append(">")
                isOpened = true
            } else if !data.tag.isSelfClosing {
                let offset = index < outline.rowStarts.count ? outline.rowStarts[index] : end
                part.advance(to: offset, resumingAt: offset)
            }
            try appendRow(change, resolve)
        }
        if isOpened, data.tag.isSelfClosing {
            part.inserted.append("</")
            part.inserted.append(contentsOf: outline.bytes[data.tag.name])
            part.inserted.append(">")
        }
    }

    private mutating func appendRow(_ change: RowChange, _ resolve: StyleResolver) throws(PackageError) {
        part.inserted.append("<")
        part.inserted.append(contentsOf: outline.prefix)
        part.inserted.append("row")
        part.inserted.append(attribute: "r", change.number)
        if let height = change.height {
            part.inserted.append(attribute: "ht", NumberText.text(height))
            part.inserted.append(" customHeight=\"1\"")
        }
        part.inserted.append(">")
        for edit in queue.edits[change.edits] { try appendCell(edit, rowStyle: nil, resolve) }
        part.inserted.append("</")
        part.inserted.append(contentsOf: outline.prefix)
        part.inserted.append("row>")
    }

    private mutating func spliceRow(
        at start: Int, _ change: RowChange, _ resolve: StyleResolver
    ) throws(PackageError) {
        var scanner = outline.scanner(at: start)
        guard let tag = try scanner.nextTag() else { return }
        for splice in Splice.sorted(tagSplices(of: tag, scanner, change)) { part.apply(splice) }
        var edits = change.edits
        let style = scanner.rowStyle(of: tag)
        if tag.isSelfClosing {
            guard queue.edits[edits].contains(where: \.makesCell) else { return }
            part.advance(to: tag.range.upperBound - 2, resumingAt: tag.range.upperBound)
            part.inserted.append(">")
            for edit in queue.edits[edits] { try appendCell(edit, rowStyle: style, resolve) }
            part.inserted.append("</")
            part.inserted.append(contentsOf: scanner.bytes[tag.name])
            part.inserted.append(">")
            return
        }
        var column = 0
        while !edits.isEmpty, let child = try scanner.nextTag() {
            let isCell = child.isStart && scanner.isNamed("c", child)
            if isCell {
                let address = scanner.address(of: child)
                let next = address.column ?? column + 1
                guard next > column, address.row ?? change.number == change.number else {
                    throw PackageError(.malformedXML, part: outline.part, detail: "cells of row \(change.number) do not ascend")
                }
                column = next
            }
            while let index = edits.first, !isCell || Int(queue.edits[index].column) < column {
                part.advance(to: child.range.lowerBound, resumingAt: child.range.lowerBound)
                try appendCell(queue.edits[index], rowStyle: style, resolve)
                edits.removeFirst()
            }
            guard child.isStart else { return }
            if isCell, let index = edits.first, Int(queue.edits[index].column) == column {
                try replaceCell(child, &scanner, with: queue.edits[index], resolve)
                edits.removeFirst()
            } else {
                _ = try scanner.skipElement(child)
            }
        }
    }

    /// A greater height, and `spans` that still hold every cell (it is a hint, but a wrong one misleads fast readers).
    private func tagSplices(of tag: XMLByteScanner.Token, _ scanner: XMLByteScanner, _ change: RowChange) -> [Splice] {
        var splices: [Splice] = []
        if let height = change.height, (scanner.text("ht", of: tag).flatMap(Double.init) ?? 0) < height {
            splices.append(scanner.setting("ht", of: tag, to: NumberText.text(height)))
            splices.append(scanner.setting("customHeight", of: tag, to: "1"))
        }
        if let spans = scanner.text("spans", of: tag), !spans.contains(" ") {
            let made = queue.edits[change.edits].filter(\.makesCell)
            let ends = spans.split(separator: ":").compactMap { Int($0) }
            guard let first = made.first, let last = made.last else { return splices }
            if ends.count == 2, Int(first.column) < ends[0] || Int(last.column) > ends[1] {
                let wider = "\(min(ends[0], Int(first.column))):\(max(ends[1], Int(last.column)))"
                splices.append(scanner.setting("spans", of: tag, to: wider))
            }
        }
        return splices
    }

    private mutating func appendCell(
        _ edit: CellEditQueue.Edit, rowStyle: Int?, _ resolve: StyleResolver
    ) throws(PackageError) {
        guard edit.makesCell else { return }
        let style = try resolve(rowStyle ?? columns.style(of: Int(edit.column)), edit)
        part.inserted.append(contentsOf: markup.start)
        part.inserted.append(edit.reference)
        part.inserted.append("\"")
        if style != 0 { part.inserted.append(attribute: "s", style) }
        markup.appendContent(of: edit, in: queue, to: &part.inserted)
    }

    private mutating func replaceCell(
        _ tag: XMLByteScanner.Token, _ scanner: inout XMLByteScanner, with edit: CellEditQueue.Edit, _ resolve: StyleResolver
    ) throws(PackageError) {
        let current = scanner.integer("s", of: tag) ?? 0
        let style = try resolve(current, edit)
        guard edit.content != .kept else {
            if style != current { part.apply(scanner.setting("s", of: tag, to: String(style))) }
            _ = try scanner.skipElement(tag)
            return
        }
        if try scanner.hasChild("f", of: tag) { overwrittenFormulas.append(edit.reference) }
        part.advance(to: tag.range.lowerBound, resumingAt: scanner.position)
        part.inserted.append("<")
        part.inserted.append(contentsOf: scanner.bytes[tag.name])
        markup.appendAttributes(of: tag, scanner, style: style == current ? nil : style, to: &part.inserted)
        markup.appendContent(of: edit, in: queue, to: &part.inserted)
    }
}
