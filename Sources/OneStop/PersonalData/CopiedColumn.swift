/// What a value of a person's copy is; its raw value is its name for machines, and stays.
package enum CopiedColumn: String, Sendable, Hashable, CaseIterable {
    case name, phone, email, language, registered, level, password, optedOut = "opted_out"
    case at, officer, agency, card, reason
    case bySMS = "by_sms", byEmail = "by_email", accented, views
    case device, address, opened, seen
    case provider, subject, linked
    case person, number, contact, procedure, until, basis, made, confirmed, ended
    case code, role, since
    case saved, question, answer, section
    case fileName = "file_name", size, path, paper, state
    case title, text, recipient, dossier, event, who
    case issued, expires
    case pin, filed, channel, applicant, party, stage, accepted, due, decided, result, keptUntil = "kept_until"
    case amount, receipt
}
