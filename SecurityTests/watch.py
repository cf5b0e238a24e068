"""A browser that is told what to notice: code that ran, elements that a payload made, requests elsewhere, errors."""

import re
import urllib.parse

SEEN = """() => {
  // Where an address leads; one of the site's own may well quote a payload.
  const leads = text => {
    if (text === null) return false
    try {
      const address = new URL(text, location.href)
      return ['javascript:', 'data:'].includes(address.protocol) || address.hostname === 'hit.invalid'
    } catch { return false }
  }
  return {
  hit: window.__hit || 0,
  violations: window.__violations || [],
  made: [...document.querySelectorAll('[data-hit]')].map(e => e.outerHTML.slice(0, 120)),
  links: [...document.querySelectorAll('[href], [src], [action]')]
    .filter(e => ['href', 'src', 'action'].some(name => leads(e.getAttribute(name)))).map(e => e.outerHTML.slice(0, 120)),
}}"""
VIOLATIONS = """addEventListener('securitypolicyviolation', e =>
  (window.__violations = window.__violations || []).push(e.violatedDirective + ' ' + e.blockedURI))"""


class Watch:
    """What went wrong on any page of the contexts that it was given, as sentences."""

    def __init__(self, site):
        self.host = urllib.parse.urlsplit(site).netloc
        self.found, self.pages, self.requests = [], 0, 0

    def over(self, context):
        """Pages that would load themselves anew when a dossier changes stay as they are, to be looked at."""
        context.add_init_script("delete window.EventSource")
        context.add_init_script(VIOLATIONS)
        context.on("request", self.request)
        context.on("response", self.response)
        context.on("dialog", self.dialog)
        return context

    def dialog(self, dialog):
        self.found.append(f"{dialog.page.url}: a dialog: {dialog.message[:80]}")
        dialog.dismiss()

    def request(self, request):
        self.requests += 1
        parts = urllib.parse.urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.found.append(f"a request to {request.url[:120]}")

    def response(self, response):
        self.check(response.url, response.status, response.headers)

    def check(self, url, status, headers):
        """What an answer's head must never say."""
        if status >= 500:
            self.found.append(f"{url[:160]}: {status}")
        if "x-hit" in headers or "hit=" in headers.get("set-cookie", ""):
            self.found.append(f"{url[:160]}: a header of a payload's making")

    def look(self, page):
        """Looks at what the page shows now, and at every frame in it."""
        self.pages += 1
        for frame in page.frames:
            if frame is not page.main_frame and not frame.url.startswith(("http", "about")):
                continue
            seen = frame.evaluate(SEEN)
            if seen["hit"]:
                self.found.append(f"{page.url}: a payload ran {seen['hit']} times")
            for what in seen["violations"]:
                self.found.append(f"{page.url}: kept from running: {what}")
            for what in seen["made"] + seen["links"]:
                self.found.append(f"{page.url}: made by a payload: {what}")
        return page

    def open(self, page, path):
        """The answer's status, and a look at the page."""
        answer = page.goto(path)
        self.look(page)
        return answer.status

    def fetch(self, context, path):
        """A file that a page leads to."""
        answer = context.request.get(path)
        self.requests += 1
        self.check(path, answer.status, answer.headers)
        if answer.headers.get("content-type", "").startswith("text/html") and answer.status == 200:
            self.found.append(f"{path}: a page where a file was asked for")
        if answer.headers.get("content-disposition", "").count("filename=") > 1:
            self.found.append(f"{path}: two names of one file")
        return answer


def hrefs(page, pattern):
    """Addresses on the page that match, each once."""
    all = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    return [href for href in dict.fromkeys(all) if re.search(pattern, href)]
