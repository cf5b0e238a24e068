import Foundation
import Hummingbird
import Kernel
import OneStop

/// What was sent in answer to a request: the asked fields over the old answers, the files by paper.
struct SupplementAnswer {
    let input: FormInput
    let answers: Answers
    let papers: [String: [FileReference]]
    let faults: [FieldFault]

    init(_ upload: Upload, to request: SupplementRequest, of file: DossierFile, catalogue: Catalogue, now: Date) {
        var input = file.procedure.form.input(of: file.dossier.answers)
        let asked = request.items.compactMap { if case .field(let id) = $0.subject { id } else { nil } }
        for section in file.procedure.form.sections {
            let fields = section.fields.filter { asked.contains($0.id) }
            let part = FormSection(id: section.id, title: section.title, fields: fields)
            input.replace(section: part, with: upload.values)
        }
        var filesOfFields = file.dossier.answers.values.compactMapValues { answer -> [FileReference]? in
            if case .file(let file) = answer { [file] } else { nil }
        }
        for (name, reference) in upload.files where asked.contains(name) { filesOfFields[name] = [reference] }
        let reading = file.procedure.form.read(input, in: catalogue.reading(files: filesOfFields, at: now))
        self.input = input
        answers = reading.answers
        faults = reading.faults
        papers = Dictionary(
            grouping: upload.files.filter { !asked.contains($0.name) },
            by: { $0.name.hasPrefix("giay_to.") ? String($0.name.dropFirst(8)) : $0.name }
        )
        .mapValues { $0.map(\.file) }
    }
}
