/// The order of a form's standards by their ids: 1.2 before 1.10.
package enum StandardOrder {
    package static func precedes(_ left: String, _ right: String) -> Bool {
        let (a, b) = (parts(left), parts(right))
        for (one, other) in zip(a, b) where one != other {
            switch (Int(one), Int(other)) {
            case (let x?, let y?) where x != y: return x < y
            case (_?, nil): return true
            case (nil, _?): return false
            default: return one < other
            }
        }
        return a.count < b.count
    }

    private static func parts(_ id: String) -> [Substring] { id.split(separator: ".") }
}
