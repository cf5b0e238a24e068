/// All that a statement gave.
struct SQLOutcome {
    var rows: [Row] = []
    var changes = 0
}
