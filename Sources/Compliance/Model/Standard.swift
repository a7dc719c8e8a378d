/// One 具体标准 of a form: the row that gets a verdict.
public struct Standard: Hashable, Sendable {
    /// Stable inside its template, such as `1.2`.
    public var id: String
    /// The 类别 or 建设内容 the row stands under.
    public var category: String
    /// The row's short name; the printed number where the form has no name.
    public var item: String
    /// The wording to the letter, numbering quirks included.
    public var text: String
    public var requirements: [Requirement]
    /// 佐证资料 the form asks for, one document an element.
    public var documents: [String]
    /// 分值 of a scorecard row; nil on a bonus row and on every other kind of form.
    public var points: Double?
    /// 附加分: counted on top of the hundred, never required.
    public var isBonus: Bool
    /// 测评要素 with their points, such as 健全 2.
    public var elements: [ScoreElement]
    /// 评分方法 as printed.
    public var method: String

    public init(
        id: String, category: String, item: String, text: String, requirements: [Requirement], documents: [String] = [],
        points: Double? = nil,
        isBonus: Bool = false, elements: [ScoreElement] = [], method: String = ""
    ) {
        self.id = id
        self.category = category
        self.item = item
        self.text = text
        self.requirements = requirements
        self.documents = documents
        self.points = points
        self.isBonus = isBonus
        self.elements = elements
        self.method = method
    }
}

/// One 测评要素 of a scorecard row.
public struct ScoreElement: Hashable, Sendable {
    public var name: String
    public var points: Double

    public init(name: String, points: Double) {
        self.name = name
        self.points = points
    }
}
