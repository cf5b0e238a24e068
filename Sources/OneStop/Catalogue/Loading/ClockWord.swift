/// Whether a step's time counts: the words of `clock:`.
enum ClockWord: String, CaseIterable {
    case runs, stopped
}
