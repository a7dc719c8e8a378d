/// What a table says of a requirement that is open or not met, as far as it hangs on the demand alone: the same for every statement, and
/// therefore put together once.
final class StandingSentences: Sendable {
    let table: WordingTable
    let gapUnstated: String
    let remedyUnstated: String
    let remedyViolated: String

    init(_ demand: String, _ table: WordingTable) {
        self.table = table
        gapUnstated = table("gap.unstated", ["demand": demand])
        remedyUnstated = table("remedy.unstated", ["demand": demand])
        remedyViolated = table("remedy.violated", ["demand": demand])
    }
}
