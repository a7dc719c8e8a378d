import OpenPackaging

extension ConditionalFormat {
    func append(
        priority: Int, dataBar: DataBarExtension?, to xml: inout XMLWriter, resources: inout some SheetResources
    ) {
        guard let corner = ranges.first?.first else { return }
        xml.start("conditionalFormatting", [("sqref", ranges.map(\.description).joined(separator: " "))])
        var attributes = [("type", type)]
        if let style { attributes.append(("dxfId", "\(resources.differentialStyleIndex(of: style))")) }
        attributes.append(("priority", "\(priority)"))
        if stopsIfTrue { attributes.append(("stopIfTrue", "1")) }
        switch rule {
        case .compare(let comparison, _, _): attributes.append(("operator", comparison.rawValue))
        case .between: attributes.append(("operator", "between"))
        case .containsText(let text, _): attributes += [("operator", "containsText"), ("text", text)]
        default: break
        }
        xml.start("cfRule", attributes)
        appendContent(corner: corner, to: &xml)
        dataBar?.appendReference(to: &xml)
        xml.end("cfRule")
        xml.end("conditionalFormatting")
    }

    private var type: String {
        switch rule {
        case .dataBar: "dataBar"
        case .colorScale: "colorScale"
        case .compare, .between: "cellIs"
        case .containsText: "containsText"
        case .formula: "expression"
        }
    }

    private var style: DifferentialStyle? {
        switch rule {
        case .dataBar, .colorScale: nil
        case .compare(_, _, let style), .between(_, _, let style), .containsText(_, let style), .formula(_, let style): style
        }
    }

    private func appendContent(corner: CellReference, to xml: inout XMLWriter) {
        switch rule {
        case .dataBar(let color, let least, let greatest):
            // Without these the shortest bar is a tenth of the cell and the longest nine tenths.
            xml.start("dataBar", [("minLength", "0"), ("maxLength", "100")])
            least.append(to: &xml)
            greatest.append(to: &xml)
            xml.empty("color", [("rgb", color.opaque)])
            xml.end("dataBar")
        case .colorScale(let stops):
            xml.start("colorScale")
            for stop in stops { stop.at.append(to: &xml) }
            for stop in stops { xml.empty("color", [("rgb", stop.color.opaque)]) }
            xml.end("colorScale")
        case .compare(_, let operand, _): xml.element("formula", text: operand)
        case .between(let least, let greatest, _):
            xml.element("formula", text: least)
            xml.element("formula", text: greatest)
        case .containsText(let text, _):
            xml.element("formula", text: "NOT(ISERROR(SEARCH(\(Formula.literal(text)),\(corner))))")
        case .formula(let formula, _): xml.element("formula", text: formula)
        }
    }
}

extension ConditionalFormat.Bound {
    /// The type of the threshold, and the number where it takes one.
    var threshold: (type: String, value: String?) {
        switch self {
        case .least: ("min", nil)
        case .greatest: ("max", nil)
        case .number(let number): ("num", NumberText.text(number))
        case .percent(let percent): ("percent", NumberText.text(percent))
        case .percentile(let percentile): ("percentile", NumberText.text(percentile))
        }
    }

    fileprivate func append(to xml: inout XMLWriter) {
        let (type, value) = threshold
        xml.empty("cfvo", [("type", type)] + (value.map { [("val", $0)] } ?? []))
    }
}
