/// What each part of a package is (ECMA-376 Part 2, 6.2.3): overrides by part, defaults by file extension.
package struct ContentTypes: Sendable {
    package static let partName = "[Content_Types].xml"
    package static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"

    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]
    /// The part's bytes, in UTF-8; what was there stays byte for byte.
    package private(set) var bytes: [UInt8]

    /// Declares relationships and XML only.
    package init() {
        let text =
            #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + #"<Types xmlns="\#(Self.namespace)">"#
            + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + #"<Default Extension="xml" ContentType="application/xml"/></Types>"#
        bytes = Array(text.utf8)
        defaults = ["rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"]
    }

    package init(bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
        self.bytes = try XMLText.utf8(bytes, part: Self.partName)
        let reader = try XMLPullReader(self.bytes, part: Self.partName, limits: limits)
        while let event = try reader.next() {
            guard event == .start, let type = reader.attribute("ContentType") else { continue }
            if reader.isNamed("Default"), let name = reader.attribute("Extension") {
                defaults[name.lowercased()] = type
            } else if reader.isNamed("Override"), let name = reader.attribute("PartName") {
                overrides[Self.key(name)] = type
            }
        }
    }

    /// The content type of a part; nil when nothing declares it.
    package subscript(part: String) -> String? {
        overrides[Self.key(part)] ?? defaults[PartName.fileExtension(part)]
    }

    /// Parts whose own entry says they are of this type, sorted.
    package func parts(ofType type: String) -> [String] {
        overrides.filter { $0.value == type }.map(\.key).sorted()
    }

    /// Declares a part's type by an entry of its own.
    package mutating func declare(_ part: String, as type: String) throws(PackageError) {
        guard overrides[Self.key(part)] != type else { return }
        bytes = try XMLSplice.appending(
            to: bytes, element: "Override", attributes: [("PartName", "/" + part), ("ContentType", type)], part: Self.partName)
        overrides[Self.key(part)] = type
    }

    /// Declares the type of all parts with a file extension, unless they have one already.
    package mutating func declareDefault(extension name: String, as type: String) throws(PackageError) {
        guard defaults[name.lowercased()] == nil else { return }
        bytes = try XMLSplice.prepending(
            to: bytes, element: "Default", attributes: [("Extension", name), ("ContentType", type)], part: Self.partName)
        defaults[name.lowercased()] = type
    }

    /// Takes a part's own entry away, as when the part is removed.
    package mutating func withdraw(_ part: String) throws(PackageError) {
        guard overrides.removeValue(forKey: Self.key(part)) != nil else { return }
        var scanner = XMLByteScanner(bytes, part: Self.partName)
        while let token = try scanner.next() {
            guard case .start = token.kind, scanner.isNamed("Override", token) else { continue }
            guard let name = scanner.attribute("PartName", of: token), Self.key(scanner.decoded(name.value)) == Self.key(part)
            else {
                continue
            }
            var end = token.range.upperBound
            if !token.isSelfClosing, let close = try scanner.next() { end = close.range.upperBound }
            bytes.removeSubrange(token.range.lowerBound..<end)
            return
        }
    }

    private static func key(_ part: String) -> String {
        (part.hasPrefix("/") ? String(part.dropFirst()) : part).lowercased()
    }
}
