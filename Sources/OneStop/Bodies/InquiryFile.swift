import Kernel

/// One question to a body with what the body may see of the dossier.
package struct InquiryFile: Sendable {
    package let file: DossierFile
    package let consultation: Consultation

    /// The file of that digest, where it was shared or is the answer's own; nothing else of the dossier.
    package func reference(_ digest: String) -> FileReference? {
        let answers = [consultation.opinion?.file, consultation.prepared?.file].compactMap { $0 }
        return (consultation.inquiry.files + answers).first { $0.digest.hex == digest }
    }
}
