/// What a procedure runs by, where it isn't a limit from acceptance: the words of `time.basis`.
enum TimeBasis: String, CaseIterable {
    case campaign
}
