package import Kernel

extension Procedure {
    /// Places of conditions that neither the examples nor that many random forms ever made true: fields nobody sees,
    /// papers nobody is asked for.
    package func deadConditions(
        beside answers: [Answers], in catalogue: Catalogue, on day: CivilDay, forms: Int = 60
    ) -> [String] {
        var unproven = conditions.filter { condition in !answers.contains { condition.outcomes($0).contains(true) } }
        guard !unproven.isEmpty else { return [] }
        let context = catalogue.reading(files: [:], at: VietnamTime.date(day, ClockTime(ofDay: 540)))
        for seed in 0..<UInt64(forms) where !unproven.isEmpty {
            let input = SyntheticInput(for: form, units: catalogue.province.units, today: day, seed: seed).input
            let answers = form.read(input, in: context).answers
            unproven.removeAll { $0.outcomes(answers).contains(true) }
        }
        return unproven.map(\.place)
    }
}
