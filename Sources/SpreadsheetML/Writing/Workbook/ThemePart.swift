/// The theme of new workbooks (ECMA-376 Part 1, 20.1.6.9): Office's colours, and 宋体 where a face is left to the theme.
enum ThemePart {
    static var bytes: [UInt8] {
        Array(
            (#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
                + #"<a:theme xmlns:a="\#(ChartSerializer.drawingNamespace)" name="Office">"#
                + #"<a:themeElements><a:clrScheme name="Office">\#(colors)</a:clrScheme>"#
                + #"<a:fontScheme name="Office"><a:majorFont>\#(fonts)</a:majorFont><a:minorFont>\#(fonts)</a:minorFont></a:fontScheme>"#
                + #"<a:fmtScheme name="Office">\#(formats)</a:fmtScheme></a:themeElements></a:theme>"#).utf8)
    }

    private static let colors =
        #"<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>"#
        + [
            ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("accent2", "ED7D31"), ("accent3", "A5A5A5"),
            ("accent4", "FFC000"), ("accent5", "5B9BD5"), ("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72"),
        ].map { #"<a:\#($0.0)><a:srgbClr val="\#($0.1)"/></a:\#($0.0)>"# }.joined()

    private static let fonts = #"<a:latin typeface="Calibri"/><a:ea typeface="宋体"/><a:cs typeface=""/>"#

    private static let formats: String = {
        let fill = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#
        let lines = [6350, 12700, 19050].map { #"<a:ln w="\#($0)">\#(fill)</a:ln>"# }.joined()
        let effects = String(repeating: "<a:effectStyle><a:effectLst/></a:effectStyle>", count: 3)
        let fills = String(repeating: fill, count: 3)
        return "<a:fillStyleLst>\(fills)</a:fillStyleLst><a:lnStyleLst>\(lines)</a:lnStyleLst>"
            + "<a:effectStyleLst>\(effects)</a:effectStyleLst><a:bgFillStyleLst>\(fills)</a:bgFillStyleLst>"
    }()
}
