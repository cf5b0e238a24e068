import Kernel

/// One question to a body with what the body may see of the dossier.
///
/// What was shared is read while the body may still answer, as it was when the question was asked. Afterwards the body
/// keeps the question and what it said itself.
package struct InquiryFile: Sendable {
    package let file: DossierFile
    package let consultation: Consultation

    /// The body may read what was shared: its answer is awaited, or still taken though late. Officers of the dossier's
    /// own agency read it anyway.
    package var isShared: Bool {
        if case .own = consultation.inquiry.body { return true }
        return consultation.takesOpinion && !file.dossier.stage.isClosed
    }

    /// The papers that are shown now.
    package var files: [FileReference] { isShared ? consultation.inquiry.files : [] }

    /// The form's answers that are shown now; `nil` where they were not shared, or are no longer.
    package var answers: Answers? {
        guard isShared, consultation.inquiry.sharesAnswers else { return nil }
        if case .own = consultation.inquiry.body { return file.dossier.answers }
        let before = file.history.prefix { recorded in
            if case .consulted(let inquiry) = recorded.event { return inquiry.number != consultation.number }
            return true
        }
        return Dossier(history: Array(before))?.answers
    }

    /// The file of that digest, where it is shown or is the answer's own; nothing else of the dossier.
    package func reference(_ digest: String) -> FileReference? {
        let own = [consultation.opinion?.file, consultation.prepared?.file].compactMap { $0 }
        return (files + own).first { $0.digest.hex == digest }
    }
}
