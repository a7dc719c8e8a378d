/// The merged ranges of a sheet, by the cells in them: a form with a merge for every category is asked once for every edit.
struct MergeIndex {
    /// By first row.
    private let ranges: [CellRange]
    /// The last row that any of the ranges up to this one reaches.
    private let reaches: [Int]

    init(_ merges: [CellRange] = []) {
        ranges = merges.sorted { $0.first < $1.first }
        var reach = 0
        reaches = ranges.map { range in
            reach = max(reach, range.last.row)
            return reach
        }
    }

    /// The range that holds the cell.
    func range(at cell: CellReference) -> CellRange? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].first.row <= cell.row { low = middle + 1 } else { high = middle }
        }
        while low > 0, reaches[low - 1] >= cell.row {
            low -= 1
            if ranges[low].contains(cell) { return ranges[low] }
        }
        return nil
    }
}
