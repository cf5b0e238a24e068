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

    /// What a form brought, with its files.
    init(_ upload: Upload, to request: SupplementRequest, of file: DossierFile, catalogue: Catalogue, now: Date) {
        let files = Dictionary(grouping: upload.files, by: \.name).mapValues { $0.map(\.file) }
        self.init(upload.values, files, to: request, of: file, catalogue: catalogue, now: now)
    }

    /// - Parameters:
    ///   - values: what was typed, by input name.
    ///   - files: what was sent, by input name; what nobody asked for is left out.
    init(
        _ values: [String: [String]], _ files: [String: [FileReference]], to request: SupplementRequest,
        of file: DossierFile, catalogue: Catalogue, now: Date
    ) {
        let files = files.filter { request.wants($0.key) && !$0.value.isEmpty }
        var input = file.procedure.form.input(of: file.dossier.answers)
        let asked = request.items.compactMap { if case .field(let id) = $0.subject { id } else { nil } }
        for section in file.procedure.form.sections {
            let fields = section.fields.filter { asked.contains($0.id) }
            let part = FormSection(id: section.id, title: section.title, fields: fields)
            input.replace(section: part, with: values)
        }
        var filesOfFields = file.dossier.answers.values.compactMapValues { answer -> [FileReference]? in
            if case .file(let file) = answer { [file] } else { nil }
        }
        for (name, references) in files where asked.contains(name) { filesOfFields[name] = references.suffix(1) }
        let reading = file.procedure.form.read(input, in: catalogue.reading(files: filesOfFields, at: now))
        self.input = input
        answers = reading.answers
        faults = reading.faults
        papers = Dictionary(
            files.filter { !asked.contains($0.key) }.map { name, references in
                (name.hasPrefix("giay_to.") ? String(name.dropFirst(8)) : name, references)
            }, uniquingKeysWith: +)
    }
}
