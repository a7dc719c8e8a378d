extension Range<Int> {
    /// The first element that satisfies a condition which holds from some element on; the upper bound when none does.
    func partitioningIndex(where isBehind: (Int) -> Bool) -> Int {
        var low = lowerBound
        var high = upperBound
        while low < high {
            let middle = (low + high) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
