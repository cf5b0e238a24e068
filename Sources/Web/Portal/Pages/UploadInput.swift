import OneStop

/// The input that takes one file of a name, with what the script shows while it sends.
struct UploadInput {
    let name: String
    let title: String
    /// There is a file of that name already.
    let isAnother: Bool
    let error: String?
    let t: Wording

    var html: HTML {
        let id = Piece.fieldID(name)
        return """
            <label class="strong" for="\(id)">\(isAnother ? t("upload.another") : t("upload.choose"))<span class="vh"> \(title)</span></label>\(Piece.errorText(error, id: id))
            <input class="in" type="file" id="\(id)" name="\(name)" accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"\(Piece.described(id, hint: nil, error: error))>
            <progress hidden aria-label="\(t("upload.progress"))"></progress><p class="small muted" role="status"></p>
            """
    }

    /// Calls it off; shown by the script while it sends.
    var cancel: HTML {
        "<button type=\"button\" class=\"btn link bad\" data-cancel hidden>\(t("upload.cancel"))<span class=\"vh\"> \(title)</span></button>"
    }

    /// What the script says while it sends, as attributes of what holds the inputs.
    static func words(_ t: Wording) -> HTML {
        """
         data-sent="\(t("upload.sent"))" data-lost="\(t("upload.lost"))" data-checking="\(t("upload.checking"))" data-others="\(t("upload.others"))" data-done="\(t("upload.done"))" data-failed="\(t("upload.failed"))" data-cancelled="\(t("upload.cancelled"))"
        """
    }

    /// What came of a file whose sending broke off, and what to do.
    static func hint(_ started: (upload: PartialUpload, offset: Int), _ t: Wording) -> HTML {
        let percent = started.offset * 100 / started.upload.length
        let values = ["name": started.upload.fileName, "n": "\(percent)"]
        return "<p class=\"note\">\(t("upload.unfinished", values))</p>"
    }
}
