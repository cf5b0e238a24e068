/// What reading a form's input gives: the valid answers, and each fault at its place.
package struct Reading: Sendable, Hashable {
    package var answers: Answers
    package var faults: [FieldFault]

    package init(answers: Answers = Answers(), faults: [FieldFault] = []) {
        self.answers = answers
        self.faults = faults
    }
}
