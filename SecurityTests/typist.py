"""Fills whatever form a page has: with a payload wherever a person may write, with what is needed elsewhere."""

SEND = """([action, text, values, keep, extra]) => {
  const form = [...document.forms].find(f => (f.getAttribute('action') || '').split('?')[0].endsWith(action))
  if (!form) return false
  for (const e of [...form.elements]) {
    if (!e.name || e.name.startsWith('_') || e.type === 'hidden' || e.type === 'submit' || e.type === 'file') continue
    const known = values[e.name]
    if (e.type === 'radio' || e.type === 'checkbox') {
      if (known) e.checked = known.includes(e.value)
    } else if (e.tagName === 'SELECT') {
      if (known) e.value = known[0]
      else if (!e.value && e.options.length > 1) e.value = e.options[1].value
    } else if (known || text !== null && !keep.includes(e.name)) {
      // A box of several lines carries what an input would drop, as a hostile browser would.
      const box = document.createElement('textarea')
      box.name = e.name
      box.value = known ? known[0] : text
      e.replaceWith(box)
    }
  }
  // Rows of a table that the page has no boxes for yet.
  const tables = new Set([...form.elements].map(e => /^(.+)\\.\\d+\\./.exec(e.name || '')).filter(m => m).map(m => m[1]))
  for (const [name, value] of Object.entries(values)) {
    const row = /^(.+)\\.\\d+\\./.exec(name)
    if (row && tables.has(row[1]) && !form.elements.namedItem(name)) extra.push([name, value[0]])
  }
  for (const [name, value] of extra) {
    const box = document.createElement('input')
    box.type = 'hidden'
    box.name = name
    box.value = value
    form.append(box)
  }
  HTMLFormElement.prototype.submit.call(form)
  return true
}"""
WRONG = """() => [...document.querySelectorAll('.errsum a[href^="#"]')].map(a => {
  const e = document.getElementById(a.getAttribute('href').slice(1))
  return e && (e.name || (e.querySelector('[name]') || {}).name)
}).filter(name => name)"""


class Typist:
    """One person's hand on one page, watched."""

    def __init__(self, watch, page):
        self.watch, self.page = watch, page

    def send(self, action, text, values={}, extra=(), keep=()):
        """Sends the form with the text in its boxes, or with what stands there where that is none; the answer's status."""
        answers = []
        note = lambda answer: answers.append(answer) if answer.request.is_navigation_request() else None
        self.page.on("response", note)
        try:
            with self.page.expect_navigation():
                if not self.page.evaluate(SEND, [action, text, values, list(keep), list(extra)]):
                    raise LookupError(f"no form {action} on {self.page.url}")
        finally:
            self.page.remove_listener("response", note)
        self.watch.look(self.page)
        return answers[-1].status

    def has(self, action):
        return self.page.locator(f"form[action$='{action}']").count() > 0

    def insist(self, path, action, text, proper, extra=()):
        """Sends the form with the payload in each box that takes it: boxes that refuse it get what is proper."""
        values = {name: value for name, value in proper.items() if value[1]}
        values = {name: value[0] for name, value in values.items()}
        for _ in range(3):
            status = self.send(action, text, values, extra)
            if status < 400:
                return status
            wrong = self.page.evaluate(WRONG) if status == 422 else []
            if not wrong:
                break
            for name in wrong:
                values[name] = proper[name][0] if name in proper else [""]
        self.page.goto(path)
        return self.send(action, "", {name: value[0] for name, value in proper.items()}, extra)
