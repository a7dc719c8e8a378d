/// The one place where work goes on side by side: a bounded group of tasks, results in the order of the inputs.
enum Batch {
    /// - Parameters:
    ///   - jobs: how many at a time.
    ///   - finished: called in the order of completion, one at a time.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], jobs: Int, finished: (Input, Output) -> Void = { _, _ in },
        _ work: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        await withTaskGroup(of: (Int, Output).self) { group in
            var results = [Output?](repeating: nil, count: inputs.count)
            var waiting = inputs.indices.makeIterator()
            func startNext() {
                guard let offset = waiting.next() else { return }
                let input = inputs[offset]
                group.addTask { (offset, work(input)) }
            }
            for _ in 0..<max(1, jobs) { startNext() }
            for await (offset, output) in group {
                results[offset] = output
                finished(inputs[offset], output)
                startNext()
            }
            return results.compactMap { $0 }
        }
    }
}
