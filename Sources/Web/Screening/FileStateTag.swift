import OneStop

/// What the virus scanner said of a file, in words.
enum FileStateTag {
    /// - Parameter isOfficer: who opens other people's files also reads that one was checked, or was not.
    static func html(_ state: FileState?, _ t: Wording, isOfficer: Bool) -> HTML {
        switch state {
        case nil: .empty
        case .unchecked: isOfficer ? "<br><span class=\"muted small\">\(t("screening.unchecked"))</span>" : .empty
        case .clean: isOfficer ? "<br><span class=\"muted small\">\(t("screening.clean"))</span>" : .empty
        case .waiting(let isTroubled):
            "<br>\(Piece.tag(isTroubled ? t("screening.troubled") : t("screening.waiting"), .warn))"
        case .infected(let finding):
            "<br>\(Piece.tag(isOfficer ? t("screening.infected_by", ["finding": finding]) : t("screening.infected"), .bad))"
        }
    }

    /// Why a file can't be opened; `nil` where it can.
    static func shut(_ state: FileState?, _ t: Wording) -> String? {
        switch state {
        case nil, .unchecked, .clean: nil
        case .waiting(let isTroubled): isTroubled ? t("screening.troubled_text") : t("screening.waiting_text")
        case .infected(let finding): t("screening.infected_text", ["finding": finding])
        }
    }
}
