import Testing

/// Help and complaints are in Chinese; wrong usage ends with 64.
@Suite struct UsageTests {
    private static let commands = [
        "run", "check", "annotate", "merge", "compare", "calibrate", "explain", "template", "cells", "receipt",
    ]

    @Test func listsTheCommands() throws {
        let result = try CommandLine.run("--help")
        #expect(result.status == 0)
        for command in Self.commands { #expect(result.output.contains("  \(command) "), "\(command)") }
        for english in ["USAGE", "OPTIONS", "SUBCOMMANDS", "Show "] { #expect(!result.output.contains(english), "\(english)") }
    }

    @Test(arguments: commands)
    func explainsEachCommand(command: String) throws {
        let result = try CommandLine.run(command, "--help")
        #expect(result.status == 0)
        #expect(result.output.contains("用法：taizhang \(command)"))
        for english in ["USAGE", "OPTIONS", "ARGUMENTS", "Show "] { #expect(!result.output.contains(english), "\(english)") }
    }

    @Test(arguments: [
        ["check"], ["run", "SampleSheets"], ["annotate", "SampleSheets"], ["merge", "SampleSheets"], ["check", "--nosuch", "x"],
        ["check", "SampleSheets", "--as-of", "2026-13-01"], ["check", "SampleSheets", "--jobs", "0"],
        ["check", "SampleSheets", "--template", "no-such-template"], ["nosuchcommand"],
        ["merge", "SampleSheets", "--json", "--roster", "no-such-roster.xlsx"],
        ["run", "SampleSheets", "--out", "SampleSheets"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
        let result = try CommandLine.run(arguments)
        #expect(result.status == 64)
        #expect(result.errors.contains("错误："))
        #expect(!result.errors.contains("Error:"))
    }
}
