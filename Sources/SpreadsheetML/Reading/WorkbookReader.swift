import OpenPackaging

/// A workbook opened for reading: `.xlsx`, `.xlsm`, `.xltx` or `.xltm`, Strict or Transitional (ECMA-376, ISO/IEC 29500).
///
/// Opening reads the workbook part, the shared strings and the number formats; sheets are read on demand, each as a stream
/// of cells (``forEachCell(inSheet:_:)``) or as a ``Worksheet`` in memory. Reading changes nothing, so a borrowed reader will do.
public struct WorkbookReader: ~Copyable {
    private let package: PackageReader
    private let workbook: WorkbookPart
    let resolver: CellResolver
    public let limits: WorkbookLimits

    public init(path: String, limits: WorkbookLimits = .standard) throws(SpreadsheetError) {
        let package = try relaying { () throws(PackageError) in try PackageReader(path: path, limits: limits.package) }
        try self.init(package, limits)
    }

    public init(bytes: [UInt8], limits: WorkbookLimits = .standard) throws(SpreadsheetError) {
        let package = try relaying { () throws(PackageError) in try PackageReader(bytes: bytes, limits: limits.package) }
        try self.init(package, limits)
    }

    private init(_ package: consuming PackageReader, _ limits: WorkbookLimits) throws(SpreadsheetError) {
        let workbook = try WorkbookPart(in: package, limits: limits)
        do throws(PackageError) {
            resolver = try Self.resolver(of: workbook, in: package, limits)
        } catch {
            throw SpreadsheetError(error)
        }
        self.workbook = workbook
        self.limits = limits
        self.package = package
    }

    private static func resolver(
        of workbook: WorkbookPart, in package: borrowing PackageReader, _ limits: WorkbookLimits
    ) throws(PackageError) -> CellResolver {
        var strings = SharedStringTable()
        var formats = NumberFormatTable()
        if let part = workbook.part("sharedStrings", in: package) {
            strings = try SharedStringTable(reading: part, from: package, limits: limits)
        }
        if let part = workbook.part("styles", in: package) {
            formats = try NumberFormatTable(reading: part, from: package, limits: limits)
        }
        return CellResolver(strings: strings, formats: formats, is1904: workbook.is1904)
    }

    /// The tabs in their order, chart sheets and hidden ones included.
    public var sheets: [SheetInfo] { workbook.sheets }

    /// Whether the workbook's structure is locked, so that no sheet may be added to it.
    public var isStructureProtected: Bool { workbook.isStructureProtected }

    /// Whether the workbook counts days from 1904.
    public var is1904: Bool { workbook.is1904 }

    /// The font size of each cell format, read from the styles part anew.
    public func fontSizes() throws(SpreadsheetError) -> FontSizes {
        do throws(PackageError) {
            guard let part = workbook.part("styles", in: package) else { return FontSizes() }
            return try FontSizes(reading: part, from: package)
        } catch {
            throw SpreadsheetError(error)
        }
    }

    /// Hands over the cells of a sheet in the order of the file, those with neither value nor formula left out.
    ///
    /// - Complexity: linear in the sheet's XML; memory does not grow with the sheet.
    public func forEachCell(inSheet offset: Int, _ body: (Cell) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            var stream = CellStream(resolver: resolver, body: body)
            do throws(SpreadsheetError) {
                try parse(sheet: offset, into: &stream)
            } catch {
                throw stream.failure ?? error
            }
        }
    }

    /// Reads a sheet into memory.
    public func worksheet(at offset: Int) throws(SpreadsheetError) -> Worksheet {
        var builder = WorksheetBuilder(
            resolver: resolver, limits: limits,
            sheet: workbook.sheets.indices.contains(offset) ? workbook.sheets[offset].name : "")
        try parse(sheet: offset, into: &builder)
        return builder.finish(offset: offset)
    }

    /// Hands over the records of a sheet.
    func parse(sheet offset: Int, into handler: inout some SheetHandler & ~Copyable) throws(SpreadsheetError) {
        guard workbook.sheets.indices.contains(offset) else {
            throw SpreadsheetError(.noSuchSheet, detail: "no sheet at offset \(offset)")
        }
        let info = workbook.sheets[offset]
        guard info.kind == .worksheet || info.kind == .macrosheet else {
            throw SpreadsheetError(.noCells, sheet: info.name, part: info.partName, detail: "sheet is \(info.kind)")
        }
        var fast = SheetByteParser(try stream(of: info), sheet: info.name, limits: limits)
        guard case .stopped(let delivered) = try fast.parse(into: &handler) else { return }
        var parser = try SheetPullParser(stream(of: info), sheet: info.name, limits: limits)
        try parser.parse(into: &handler, skipping: delivered)
    }

    private func stream(of sheet: SheetInfo) throws(SpreadsheetError) -> EntryStream {
        do throws(PackageError) { return try package.stream(sheet.partName) } catch {
            throw SpreadsheetError(error, sheet: sheet.name)
        }
    }
}
