import OpenPackaging

/// A `.docx` document opened for reading its paragraphs and tables; looks, headers, notes and text boxes are left out.
public struct WordDocument: Sendable {
    /// Paragraphs and tables in order; empty paragraphs are left out.
    public let blocks: [WordBlock]

    init(blocks: [WordBlock]) {
        self.blocks = blocks
    }

    /// Reads a document from a file.
    public init(path: String) throws(WordDocumentError) {
        do throws(PackageError) {
            try self.init(package: PackageReader(path: path))
        } catch {
            throw WordDocumentError(error)
        }
    }

    /// Reads a document from its bytes.
    public init(bytes: [UInt8]) throws(WordDocumentError) {
        do throws(PackageError) {
            try self.init(package: PackageReader(bytes: bytes))
        } catch {
            throw WordDocumentError(error)
        }
    }

    private init(package: consuming PackageReader) throws(PackageError) {
        let relationships = PartName.relationships(of: "")
        let root = try Relationships(of: "", bytes: package.read(relationships))
        guard let part = root.part("officeDocument") else {
            throw PackageError(.missingPart, part: relationships, detail: "no main document")
        }
        let reader = try XMLPullReader(package.read(part), part: part)
        while let event = try reader.next() {
            guard event == .start else { continue }
            if reader.depth == 0, !reader.isNamed("document") {
                throw PackageError(.otherDocument, part: part, detail: "root element \(reader.localName)")
            }
            if reader.isNamed("body") {
                var body = WordBodyReader()
                blocks = try body.blocks(in: reader)
                return
            }
        }
        throw PackageError(.malformedXML, part: part, detail: "no body")
    }
}
