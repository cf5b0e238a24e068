/// Who accepts a dossier, where it isn't the reception officer: the words of `acceptance:`.
enum AcceptanceWord: String, CaseIterable {
    case automatic
}
