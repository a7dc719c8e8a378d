// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

func library(
    _ name: String, path: String? = nil, exclude: [String] = [], _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources, swiftSettings: strict)
}

func suite(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, resources: resources,
        swiftSettings: strict)
}

let templates = [
    "anhui-ledger", "hainan-general-branch", "hainan-branch", "hunan-wuhua", "xinyang-checklist", "chongqing-scorecard",
]

let package = Package(
    name: "Taizhang",
    platforms: [.macOS(.v13)],
    products: [
        .executable(name: "taizhang", targets: ["taizhang"]),
        .library(name: "SpreadsheetML", targets: ["SpreadsheetML"]),
        .library(name: "Taizhang", targets: ["Forms", "Compliance", "Summary"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        library("OpenPackaging", ["CLibzip", "CLibxml2"]),
        library("SpreadsheetML", ["OpenPackaging"]),
        library("WordprocessingML", ["OpenPackaging"]),
        library("ChineseQuantities", []),
        library(
            "Compliance", ["ChineseQuantities"],
            resources: [
                .embedInCode("Lexicon/concepts.txt"), .embedInCode("Lexicon/words.txt"), .embedInCode("Lexicon/phrases.txt"),
                .embedInCode("Wording/wording.txt"),
            ]),
        .target(name: "CTemplates"),
        library("Templates", path: "Templates", exclude: templates.flatMap { ["\($0).xlsx", "\($0).yaml"] }, ["CTemplates"]),
        library(
            "Forms",
            [
                "Compliance", "ChineseQuantities", "SpreadsheetML", "WordprocessingML", "Templates",
                .product(name: "Yams", package: "Yams"),
            ]),
        library("Summary", ["Forms", "Compliance", "SpreadsheetML"]),
        .executableTarget(
            name: "taizhang",
            dependencies: [
                "Summary", "Forms", "Compliance", "SpreadsheetML", "WordprocessingML", "OpenPackaging",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "engine-benchmark", dependencies: ["SpreadsheetML", "OpenPackaging"], path: "Tests/Benchmarks/EngineBenchmark",
            swiftSettings: strict),
        .executableTarget(
            name: "judge-benchmark", dependencies: ["Forms", "Compliance", "SpreadsheetML"],
            path: "Tests/Benchmarks/JudgeBenchmark",
            swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["OpenPackaging", "SpreadsheetML"], path: "Tests/TestSupport",
            resources: [.copy("Fixtures")], swiftSettings: strict),
        suite("OpenPackaging", ["OpenPackaging"]),
        suite("SpreadsheetML", ["SpreadsheetML"]),
        suite("WordprocessingML", ["WordprocessingML"]),
        suite("ChineseQuantities", ["ChineseQuantities"], resources: [.copy("Specs")]),
        suite("Compliance", ["Compliance", "Forms"], exclude: ["Specs"]),
        suite("Forms", ["Forms", "ChineseQuantities", "WordprocessingML"]),
        suite("Summary", ["Summary"]),
        suite("EndToEnd", ["taizhang", "Summary", "Forms", "SpreadsheetML", "OpenPackaging"]),
    ],
    cLanguageStandard: .c2x
)
