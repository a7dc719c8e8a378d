/// What a package says about itself (ECMA-376 Part 2, 8.3). Dates stay out unless they are given, so that the same input
/// makes the same bytes.
public struct DocumentProperties: Hashable, Sendable {
    public var title: String?
    public var subject: String?
    public var creator: String?
    public var keywords: String?
    public var description: String?
    /// The organisation.
    public var company: String?
    /// ISO 8601 in UTC, such as `2026-11-05T00:00:00Z`.
    public var created: String?
    public var modified: String?

    public init(title: String? = nil, subject: String? = nil, creator: String? = nil, company: String? = nil) {
        self.title = title
        self.subject = subject
        self.creator = creator
        self.company = company
    }
}
