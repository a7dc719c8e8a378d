public import SpreadsheetML

/// The summary of a collection as a workbook (DESIGN §8): sheets that can be printed and sent as they are.
///
/// The same model makes the same bytes. What units wrote is text, whatever it begins with.
public enum SummaryWorkbook {
    /// The workbook's bytes.
    public static func render(_ model: SummaryModel) throws(SpreadsheetError) -> [UInt8] {
        var writer = WorkbookWriter(properties: DocumentProperties(title: "标准化建设核验汇总"), plainStyle: SummaryStyle.plain)
        for sheet in sheets(of: model) { writer.add(sheet) }
        return try writer.finish()
    }

    /// The sheets in their order; a matrix for every form that was sent.
    package static func sheets(of model: SummaryModel) -> [WorksheetContent] {
        [OverviewSheet.content(of: model)] + MatrixSheet.contents(of: model)
            + [
                GapSheet.content(of: model), StandardSheet.content(of: model), ListSheets.notSubmitted(model),
                ListSheets.duplicates(model), ListSheets.similar(model), ListSheets.rejected(model),
            ]
    }
}
