import CTemplates

/// The template definitions that ship inside the program, as YAML.
package enum TemplateCatalogue {
    /// In the order in which templates are listed.
    package static var ids: [String] { (0..<CTemplateCount()).map { String(cString: CTemplateAt($0).id) } }

    /// The definition of that id; nil when there is none.
    package static func yaml(_ id: String) -> [UInt8]? {
        (0..<CTemplateCount()).lazy.map { CTemplateAt($0) }.first { String(cString: $0.id) == id }.map {
            Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count))
        }
    }
}
