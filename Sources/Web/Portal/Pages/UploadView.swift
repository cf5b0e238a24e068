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
    let unfinished: [(upload: PartialUpload, offset: Int)]

    var card: HTML { "<section class=\"field card\"><h2>\(title)</h2>\(html)</section>" }

    var html: HTML {
        let t = frame.t
        let inputID = Piece.fieldID(name)
        return """
            \("<ul class=\"files\">\(files.map(line))</ul>", if: !files.isEmpty)\(unfinished.filter { $0.upload.field == name }.map(hint))
            <form class="upload" method="post" enctype="multipart/form-data" action="\(Link.papers(id).path)" data-upload data-pieces="\(Link.partialUploads(id).path)\(Link.query([("muc", name)]))">\(frame.csrfField)
            <label class="strong" for="\(inputID)">\(files.isEmpty ? t("upload.choose") : t("upload.another"))<span class="vh"> \(title)</span></label>\(Piece.errorText(error, id: inputID))
            <input class="in" type="file" id="\(inputID)" name="\(name)" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"\(Piece.described(inputID, hint: nil, error: error))>
            <progress hidden aria-label="\(t("upload.progress"))"></progress><p class="small muted" role="status"></p><p class="field row"><button class="btn">\(t("upload.send"))</button><button type="button" class="btn link bad" data-cancel hidden>\(t("upload.cancel"))<span class="vh"> \(title)</span></button></p></form>
            """
    }

    /// What the script says while it sends, as attributes of what holds the forms.
    static func words(_ t: Wording) -> HTML {
        """
         data-sent="\(t("upload.sent"))" data-lost="\(t("upload.lost"))" data-checking="\(t("upload.checking"))" data-others="\(t("upload.others"))" data-failed="\(t("upload.failed"))" data-cancelled="\(t("upload.cancelled"))"
        """
    }

    private func hint(_ started: (upload: PartialUpload, offset: Int)) -> HTML {
        let percent = started.offset * 100 / started.upload.length
        let values = ["name": started.upload.fileName, "n": "\(percent)"]
        return "<p class=\"note\">\(frame.t("upload.unfinished", values))</p>"
    }

    private func line(_ file: FileReference) -> HTML {
        let t = frame.t
        return """
            <li>\(Icon.file.html)<div>\(file.name)<br><span class="muted small">\(t.size(file.size))</span>\(FileStateTag.html(states[file.digest], t, isOfficer: false))</div><form method="post" action="\(Link.papers(id).path)/bo">\(frame.csrfField)<input type="hidden" name="name" value="\(name)"><input type="hidden" name="digest" value="\(file.digest.hex)"><button class="btn link bad">\(t("upload.remove"))<span class="vh"> \(file.name)</span></button></form></li>
            """
    }
}
