/// The template definitions that ship inside the program, as YAML bytes.
package enum TemplateCatalogue {
    /// In the order in which templates are listed.
    package static var yaml: [(id: String, bytes: [UInt8])] {
        [
            ("anhui-ledger", PackageResources.anhui_ledger_yaml),
            ("hainan-general-branch", PackageResources.hainan_general_branch_yaml),
            ("hainan-branch", PackageResources.hainan_branch_yaml),
            ("hunan-wuhua", PackageResources.hunan_wuhua_yaml),
            ("xinyang-checklist", PackageResources.xinyang_checklist_yaml),
            ("chongqing-scorecard", PackageResources.chongqing_scorecard_yaml),
        ]
    }
}
