import Templates

/// The templates that ship with the program.
public enum TemplateLibrary {
    /// The ids of all built-in templates, in the order in which they are listed.
    public static var ids: [String] { TemplateCatalogue.ids }

    /// All built-in templates.
    ///
    /// - Complexity: parses every definition on each call; keep the result.
    public static func builtIn() throws(TemplateError) -> [Template] {
        var templates: [Template] = []
        for id in ids {
            if let template = try builtIn(id: id) { templates.append(template) }
        }
        return templates
    }

    /// One built-in template, without parsing the others; nil when there is none of that id.
    public static func builtIn(id: String) throws(TemplateError) -> Template? {
        guard let bytes = TemplateCatalogue.yaml(id) else { return nil }
        return try TemplateFile.decode(yaml: bytes, isChecked: true)
    }
}
