import Templates

/// The templates that ship with the program.
public enum TemplateLibrary {
    /// The ids of all built-in templates, in the order in which they are listed.
    public static var ids: [String] { TemplateCatalogue.yaml.map(\.id) }

    /// All built-in templates.
    ///
    /// - Complexity: parses every definition on each call; keep the result.
    public static func builtIn() throws(TemplateError) -> [Template] {
        var templates: [Template] = []
        for (_, bytes) in TemplateCatalogue.yaml { templates.append(try TemplateFile.decode(yaml: bytes)) }
        return templates
    }

    /// One built-in template, without parsing the others; nil when there is none of that id.
    public static func builtIn(id: String) throws(TemplateError) -> Template? {
        guard let entry = TemplateCatalogue.yaml.first(where: { $0.id == id }) else { return nil }
        return try TemplateFile.decode(yaml: entry.bytes)
    }
}
