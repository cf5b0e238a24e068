/// Texts about time that moves and about silence, in English.
let timeEnglish = """
    event.extended = Extended
    event.apologised = Apology with a new date
    event.apology_detail = {missed} can't be kept. New date: {again}
    notice.extended.subject = Dossier {code}: apology and new date
    notice.extended.body = {agency} apologises: the result of dossier {code} can't be ready by {missed}. New date: {again}. Reason: {reason}
    notice.apology.subject = Dossier {code} is overdue: apology and new date
    notice.apology.body = {agency} apologises: dossier {code} was promised for {missed} and is not finished. The head has been told. New date: {again}.
    flash.extended = Extended; the apology went to the applicant.
    due.late_since = Overdue.
    due.apology = The agency apologises and names a new date: {again}.
    due.extended = Extended once; it was promised for {from}.
    day.extended = day of the extension
    act.extend = Extend and apologise
    act.extend_once = Only once, before the due date. The applicant gets an apology with the new date.
    act.extend_hint = A working day from {from} to {latest}
    act.extend_reason = Reason, sent to the applicant
    act.extend_send = Extend and send the apology
    act.new_due = New date
    act.extended_once = Extended once, to {day}. It can't be extended again.
    act.already_due = It is due: it can't be extended any more. The apology is sent by itself.
    act.no_running_limit = There is no running time limit to extend
    act.extension_day = The new date must be a working day after the old one, at the latest {latest}
    """
