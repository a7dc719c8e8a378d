import TestSupport
import Testing

@testable import SpreadsheetML

@Suite struct NumberFormatTests {
    @Test(arguments: [
        "yyyy\"年\"m\"月\"d\"日\"", "[$-804]aaaa", "[$-F800]dddd, mmmm dd, yyyy", "aaa", "m/d/yy h:mm", "[Red]yyyy-mm-dd",
        "h:mm AM/PM",
        "上午/下午h\"时\"mm\"分\"", "mm:ss.0", "yyyy年m月d日", "e\"年\"", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "YYYY/MM/DD;@",
    ])
    func isDate(code: String) { #expect(NumberFormat(code: code) == .date) }

    @Test(arguments: ["[h]:mm:ss", "[mm]:ss", "[SS]", "[Red][hh]:mm"])
    func isElapsed(code: String) { #expect(NumberFormat(code: code) == .elapsed) }

    @Test(arguments: [
        "General", "0.00", "#,##0", "0.00E+00", "##0.0E-0", "@", "\"day\"0", "0\\d", "[Red]0;[Blue]-0", "0_d", "[>100]0\"m\";0",
        "[$¥-804]#,##0.00",
        "0%", "", "\"yyyy", "*d0", "General\"月\"", "[$-804]General", "0;yyyy",
    ])
    func isNumber(code: String) { #expect(NumberFormat(code: code) == .number) }
}
