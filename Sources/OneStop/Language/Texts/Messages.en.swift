/// Messages to applicants, in English.
let messagesEnglish = """
    notice.account_exists.subject = You already have an account
    notice.account_exists.body = Someone just registered with this contact. If it was you, sign in; if not, ignore this message.
    notice.code.subject = Confirmation code {code}
    notice.code.body = Your confirmation code is {code}, valid for 10 minutes. Give it to nobody.
    notice.no_limit = by campaign, no limit of its own
    notice.submitted.subject = We received dossier {code}
    notice.submitted.body = {agency} received dossier {code} ({procedure}). Secret code for tracking: {pin}. We accept it or ask for more before {by}.
    notice.accepted.subject = Dossier {code} was accepted
    notice.accepted.body = {agency} accepted dossier {code}. Result due: {due}.
    notice.refused.subject = Dossier {code} was refused
    notice.refused.body = {agency} did not accept dossier {code}. Reason: {reason}
    notice.supplement.subject = Dossier {code} needs more
    notice.supplement.body = {agency} asks you to complete dossier {code} before {until}. Open the dossier page to see each item and answer.
    notice.issued.subject = The result of dossier {code} is ready
    notice.issued.body = {agency} issued result no. {number} for dossier {code}. Collect it at {address}.
    notice.returned.subject = The result of dossier {code} was handed over
    notice.returned.body = {agency} handed over the result of dossier {code}. Thank you.
    notice.stopped.subject = Work on dossier {code} has stopped
    notice.stopped.body = {agency} stopped work on dossier {code}. Open the dossier page for the reasons.
    notice.expiry.subject = {name} no. {number} expires soon
    notice.expiry.body = {name} no. {number} expires on {day}. Sign in to see it and renew it if you need to.
    notice.message.subject = A message about dossier {code}
    notice.message.body = {agency} sent you a message about dossier {code}. Open the dossier page to read and answer.
    """
