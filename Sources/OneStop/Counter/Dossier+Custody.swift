extension Dossier {
    /// Originals that are still here, in the order of their ids; the copies that came with them are ours.
    package var custody: [KeptPaper] {
        receivedPapers.filter { !givenBack.contains($0.key) && $0.value.custody == .kept && $0.value.originals > 0 }
            .map { KeptPaper(paper: $0.key, name: $0.value.name, originals: $0.value.originals) }
            .sorted { $0.paper < $1.paper }
    }

    /// Every paper that the desk took in by hand, by id.
    package var receivedPapers: [String: ReceivedPaper] {
        (filing.received ?? [:]).merging(receivedLater) { _, later in later }
    }
}

extension Ruling {
    /// Originals go back; who gives them back sees the applicant.
    func returnOriginals(_ giving: OriginalsReturn) throws(Refusal) -> [DossierEvent] {
        try require(role: .reception, .returnDesk)
        let kept = Set(dossier.custody.map(\.paper))
        guard !giving.papers.isEmpty else { throw .missingItems }
        if let stranger = giving.papers.first(where: { !kept.contains($0) }) { throw .notOffered(stranger) }
        let recipient = try reason(giving.recipient, max: 200)
        return [.originalsReturned(OriginalsReturn(papers: Set(giving.papers).sorted(), recipient: recipient))]
    }
}
