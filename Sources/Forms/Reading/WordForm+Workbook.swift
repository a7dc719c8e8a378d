import SpreadsheetML
import WordprocessingML

extension WordForm {
    /// The forms of a Word document as a workbook laid out like their templates, so that a form sent as a table of a document is
    /// judged and returned like any other.
    ///
    /// - Returns: nil when the document holds no known form.
    /// - Throws: when the workbook cannot be written.
    public static func workbook(of document: WordDocument, reader: FormReader) throws(SpreadsheetError) -> [UInt8]? {
        let submissions = reader.submissions(in: worksheets(of: document))
        guard !submissions.isEmpty else { return nil }
        var names: Set<String> = []
        var workbook = WorkbookWriter()
        for submission in submissions {
            var sheet = BlankForm.filled(submission)
            let base = sheet.name
            var number = 1
            while !names.insert(sheet.name).inserted {
                number += 1
                sheet.name = "\(base)\(number)"
            }
            workbook.add(sheet)
        }
        return try workbook.finish()
    }
}
