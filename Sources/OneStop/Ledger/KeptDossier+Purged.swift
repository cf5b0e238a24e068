import Foundation
import Kernel
import Storage

/// A dossier whose content was erased by time: what must still hold of it.
extension KeptDossier {
    /// What the last event says of the erasing; `nil` where it says nothing that can be read.
    var purge: PurgeRecord? {
        guard purgedAt != nil, let last = events.last, last.kind == PurgeRecord.kind else { return nil }
        return try? JSON.value(last.content.body)
    }

    /// Each event but the last says nothing and its leaf has no salt; its kind and moment are those of its leaf.
    func examineErased(_ event: Event) -> TamperFinding? {
        let number = event.content.number
        guard let row = leaves[number] else { return isAdopted ? .unloggedEvent(dossier: code, number: number) : nil }
        guard let leaf = row.leaf, leaf.kind == event.kind.replacing("_", with: "-"),
            leaf.milliseconds == event.content.milliseconds
        else { return .changedEvent(dossier: code, number: number) }
        if event.kind == PurgeRecord.kind {
            let opening = row.salt.map { LeafOpening(salt: $0, leaf: leaf) }
            return opening?.opens(event.content.bytes) == true ? nil : .changedEvent(dossier: code, number: number)
        }
        let isErased = event.content.body.isEmpty && event.content.signature.isEmpty && row.salt == nil
        return isErased ? nil : .halfErased(dossier: code, number: number)
    }

    /// The last event alone says why, and the list's row says the same of its number.
    func examinePurged() -> [TamperFinding] {
        guard purge != nil, let last = events.last else {
            return [.missingEvent(dossier: code, number: (events.last?.content.number ?? 0) + 1)]
        }
        var findings: [TamperFinding] = []
        if let early = events.dropLast().first(where: { $0.kind == PurgeRecord.kind }) {
            findings.append(.changedEvent(dossier: code, number: early.content.number))
        }
        if projection["number"] != last.content.number.sqlValue || projection["account"] != SQLValue.null
            || projection["applicant"] != "".sqlValue
        {
            findings.append(.projection(dossier: code, column: "purged_at"))
        }
        if hasKey { findings.append(.halfErased(dossier: code, number: 1)) }
        return findings
    }
}
