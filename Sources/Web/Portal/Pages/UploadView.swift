import Kernel
import OneStop

/// The files of one name, and the way to send another.
struct UploadView {
    let name: String
    let files: [FileReference]
    let error: String?
    let id: String
    let frame: Frame
    let title: String
    let states: [SHA256Digest: FileState]

    var card: HTML { "<section class=\"field card\"><h2>\(title)</h2>\(html)</section>" }

    var html: HTML {
        let t = frame.t
        let inputID = Piece.fieldID(name)
        return """
            \("<ul class=\"files\">\(files.map(line))</ul>", if: !files.isEmpty)
            <form class="upload" method="post" enctype="multipart/form-data" action="\(Link.papers(id).path)" data-upload>\(frame.csrfField)
            <label class="strong" for="\(inputID)">\(files.isEmpty ? t("upload.choose") : t("upload.another"))<span class="vh"> \(title)</span></label>\(Piece.errorText(error, id: inputID))
            <input class="in" type="file" id="\(inputID)" name="\(name)" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"\(Piece.described(inputID, hint: nil, error: error))>
            <progress hidden aria-label="\(t("upload.progress"))"></progress><p class="field"><button class="btn">\(t("upload.send"))</button></p></form>
            """
    }

    private func line(_ file: FileReference) -> HTML {
        let t = frame.t
        return """
            <li>\(Icon.file.html)<div>\(file.name)<br><span class="muted small">\(t.size(file.size))</span>\(FileStateTag.html(states[file.digest], t, isOfficer: false))</div><form method="post" action="\(Link.papers(id).path)/bo">\(frame.csrfField)<input type="hidden" name="name" value="\(name)"><input type="hidden" name="digest" value="\(file.digest.hex)"><button class="btn link bad">\(t("upload.remove"))<span class="vh"> \(file.name)</span></button></form></li>
            """
    }
}
