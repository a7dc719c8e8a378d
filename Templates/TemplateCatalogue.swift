/// The template definitions that ship inside the program, as YAML bytes.
package enum TemplateCatalogue {
    package static var yaml: [(id: String, bytes: [UInt8])] { [("anhui-ledger", PackageResources.anhui_ledger_yaml)] }
}
