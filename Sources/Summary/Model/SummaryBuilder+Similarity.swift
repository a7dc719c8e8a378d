extension SummaryBuilder {
    /// Copies between units (雷同), by standard.
    func similar(_ units: [SummaryModel.Unit]) -> [SummaryModel.Similar] {
        []
    }
}
