import OpenPackaging

/// A workbook being changed in place: the original package with the fewest substitutions that make the change.
///
/// Parts that no edit concerns keep their compressed bytes, and a touched sheet differs only where it must. Edits are checked when they are
/// made and written by ``finish()``; an edit that would harm the workbook is refused with a code (see ``SpreadsheetError/isRefusal``).
/// An editor that is dropped changes nothing. Use ``WorkbookReader`` to look at cells: an editor shows the file as it was.
public struct WorkbookEditor: ~Copyable {
    /// The tabs in the order of the workbook; a sheet's offset is its place here.
    public var sheets: [SheetInfo] { workbook.sheets }
    /// Whether the workbook's structure is locked, so that no sheet may be added to it.
    public var isStructureProtected: Bool { workbook.isStructureProtected }

    var package: PackageEditor
    var workbook: WorkbookPart
    var contentTypes: ContentTypes
    /// The workbook part with its changes so far; nil while it has none.
    var workbookBytes: [UInt8]?
    var drafts: [Int: SheetDraft] = [:]
    var styles: StylesEditor?
    /// Adjustments by the number under which queued edits know them.
    var adjustments: [StyleAdjustment] = []
    var adjustmentNumbers: [StyleAdjustment: Int] = [:]
    let stylesPart: String?
    private let isSigned: Bool
    private let originalContentTypes: [UInt8]

    var contentTypesChanged: Bool { contentTypes.bytes != originalContentTypes }

    public init(path: String, limits: WorkbookLimits = .standard) throws(SpreadsheetError) {
        let editor = try relaying { () throws(PackageError) in try PackageEditor(path: path, limits: limits.package) }
        try self.init(editor, PackageReader.opening(path: path, limits), limits)
    }

    public init(bytes: [UInt8], limits: WorkbookLimits = .standard) throws(SpreadsheetError) {
        let editor = try relaying { () throws(PackageError) in try PackageEditor(bytes: bytes, limits: limits.package) }
        try self.init(editor, PackageReader.opening(bytes: bytes, limits), limits)
    }

    private init(
        _ package: consuming PackageEditor, _ reader: consuming PackageReader, _ limits: WorkbookLimits
    ) throws(SpreadsheetError) {
        // A noncopyable value is initialised in one go or not at all.
        let workbook = try WorkbookPart(in: reader, limits: limits)
        let contentTypes = try Self.contentTypes(in: package)
        stylesPart = workbook.part("styles", in: reader)
        isSigned = package.entryNames.contains { $0.lowercased().hasPrefix("_xmlsignatures/") }
        self.workbook = workbook
        self.contentTypes = contentTypes
        originalContentTypes = contentTypes.bytes
        self.package = package
    }

    private static func contentTypes(in package: borrowing PackageEditor) throws(SpreadsheetError) -> ContentTypes {
        do throws(PackageError) {
            guard package.contains(ContentTypes.partName) else { return ContentTypes() }
            return try ContentTypes(bytes: package.read(ContentTypes.partName))
        } catch {
            throw SpreadsheetError(error)
        }
    }

    /// The offset of the sheet with that name, which Excel compares without regard to case.
    public func offset(ofSheet name: String) -> Int? {
        sheets.first { $0.name.lowercased() == name.lowercased() }?.offset
    }

    /// Makes sure that the package may be changed at all.
    func refuseIfSigned() throws(SpreadsheetError) {
        if isSigned { throw SpreadsheetError(.signedPackage, detail: "the package carries digital signatures") }
    }

    /// Loads the sheet for editing, if that was not done yet.
    mutating func open(_ offset: Int) throws(SpreadsheetError) {
        guard drafts[offset] == nil else { return }
        try refuseIfSigned()
        guard sheets.indices.contains(offset) else { throw SpreadsheetError(.noSuchSheet, detail: "offset \(offset)") }
        let info = sheets[offset]
        guard info.kind == .worksheet else {
            throw SpreadsheetError(.noCells, sheet: info.name, part: info.partName, detail: info.kind.rawValue)
        }
        do throws(PackageError) {
            drafts[offset] = try SheetDraft(info, in: package)
        } catch {
            throw SpreadsheetError(error, sheet: info.name)
        }
    }

    /// Calls the body with a sheet's draft, in place.
    mutating func withDraft<Result>(
        _ offset: Int, _ body: (inout SheetDraft) throws(SpreadsheetError) -> Result
    ) throws(SpreadsheetError) -> Result {
        try open(offset)
        guard let index = drafts.index(forKey: offset) else {
            throw SpreadsheetError(.noSuchSheet, detail: "offset \(offset)")
        }
        return try body(&drafts.values[index])
    }
}

extension PackageReader {
    fileprivate static func opening(path: String, _ limits: WorkbookLimits) throws(SpreadsheetError) -> PackageReader {
        try relaying { () throws(PackageError) in try PackageReader(path: path, limits: limits.package) }
    }

    fileprivate static func opening(bytes: [UInt8], _ limits: WorkbookLimits) throws(SpreadsheetError) -> PackageReader {
        try relaying { () throws(PackageError) in try PackageReader(bytes: bytes, limits: limits.package) }
    }
}
