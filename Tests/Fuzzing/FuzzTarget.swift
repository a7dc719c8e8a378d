#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What takes bytes from outside. Each ends in a result or in a thrown error, and keeps its promises, or it stops the process.
enum FuzzTarget: String, CaseIterable {
    case archive, sheet, strings, styles, splicer, parts

    /// The one that `FUZZ_TARGET` names.
    static let chosen = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

    func run(_ bytes: [UInt8]) {
        switch self {
        case .archive: ArchiveFuzzing.run(bytes)
        case .sheet: AgreementFuzzing.runSheet(bytes)
        case .strings: AgreementFuzzing.runStrings(bytes)
        case .styles: StylesFuzzing.run(bytes)
        case .splicer: SplicerFuzzing.run(bytes)
        case .parts: PartsFuzzing.run(bytes)
        }
    }
}

/// A promise; broken, it ends the process so that the fuzzer keeps the input.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target = FuzzTarget.chosen else { fatalError("FUZZ_TARGET names none of \(FuzzTarget.allCases.map(\.rawValue))") }
    target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
