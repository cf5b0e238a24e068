import Kernel
import OneStop

/// The files that answer one item of a request, inside the form that answers them all: each goes in pieces as soon as it
/// is chosen, or with the form.
struct SupplementFileView {
    let name: String
    let title: String
    let code: String
    /// Sent already.
    let files: [FileReference]
    let error: String?
    let states: [SHA256Digest: FileState]
    let unfinished: [(upload: PartialUpload, offset: Int)]
    let t: Wording

    var html: HTML {
        let input = UploadInput(name: name, title: title, isAnother: !files.isEmpty, error: error, t: t)
        let hints = unfinished.filter { $0.upload.field == name }.map { UploadInput.hint($0, t) }
        let place = Link.supplementUploads(code).path + Link.query([("muc", name)])
        return """
            <div id="phan-\(Piece.fieldID(name))" data-part>\("<ul class=\"files\">\(files.map(line))</ul>", if: !files.isEmpty)\(hints)<div class="field upload\(" err", if: error != nil)" data-upload data-pieces="\(place)">\(input.html)<p class="row">\(input.cancel)</p></div></div>
            """
    }

    private func line(_ file: FileReference) -> HTML {
        """
        <li>\(Icon.file.html)<div>\(file.name)<br><span class="muted small">\(t.size(file.size))</span>\(FileStateTag.html(states[file.digest], t, isOfficer: false))</div><button class="btn link bad" name="_bo" value="\(name) \(file.digest.hex)">\(t("upload.remove"))<span class="vh"> \(file.name)</span></button></li>
        """
    }
}
