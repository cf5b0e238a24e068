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
        let input = UploadInput(name: name, title: title, isAnother: !files.isEmpty, error: error, t: t)
        let hints = unfinished.filter { $0.upload.field == name }.map { UploadInput.hint($0, t) }
        return """
            \("<ul class=\"files\">\(files.map(line))</ul>", if: !files.isEmpty)\(hints)
            <form class="upload" method="post" enctype="multipart/form-data" action="\(Link.papers(id).path)" data-upload data-pieces="\(Link.partialUploads(id).path)\(Link.query([("muc", name)]))">\(frame.csrfField)
            \(input.html)<p class="field row"><button class="btn">\(t("upload.send"))</button>\(input.cancel)</p></form>
            """
    }

    private func line(_ file: FileReference) -> HTML {
        let t = frame.t
        return """
            <li>\(Icon.file.html)<div>\(file.name)<br><span class="muted small">\(t.size(file.size))</span>\(FileStateTag.html(states[file.digest], t, isOfficer: false))</div><form method="post" action="\(Link.papers(id).path)/bo">\(frame.csrfField)<input type="hidden" name="name" value="\(name)"><input type="hidden" name="digest" value="\(file.digest.hex)"><button class="btn link bad">\(t("upload.remove"))<span class="vh"> \(file.name)</span></button></form></li>
            """
    }
}
