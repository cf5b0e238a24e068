/// What helps hands at the reception desk: Enter moves on, a card fills the person, all papers at once.
let deskScriptText = #"""
    // MotCua, the desk: enhancements only.
    (() => {
      "use strict";
      const all = (s, e = document) => [...e.querySelectorAll(s)];

      // The desk: Enter goes to the next field, Ctrl+Enter finishes, a scanned card fills the person.
      const desk = document.querySelector("form[data-enter]");
      if (desk) {
        const fields = () => all("input,select,textarea", desk).filter(f => !["hidden", "file"].includes(f.type) && !f.disabled && f.tabIndex >= 0 && f.offsetParent);
        desk.addEventListener("keydown", e => {
          if (e.key !== "Enter") return;
          const finish = desk.querySelector("[data-finish]");
          if (e.ctrlKey || e.metaKey) { e.preventDefault(); finish.click(); return; }
          if (!e.target.matches("input,select") || e.target.type === "file") return;
          if (e.target.matches("[data-scan]") && e.target.value) return;
          e.preventDefault();
          const list = fields(), next = list[list.indexOf(e.target) + 1];
          (next || finish).focus();
          if (next && next.select) next.select();
        });
        const person = desk.querySelector("[data-mirror]");
        person.dataset.mirror.split(" ").forEach(pair => {
          const [from, to] = pair.split("=");
          const source = desk.elements[from], target = desk.elements[to];
          if (!source || !target || !source.addEventListener) return;
          source.addEventListener("change", () => {
            if (target instanceof RadioNodeList) { [...target].forEach(r => { if (r.value === source.value) r.checked = true; }); return; }
            if (!target.value) { target.value = source.value; target.dispatchEvent(new Event("change", { bubbles: true })); }
          });
        });
        // The first field that is still empty has the focus.
        if (!document.querySelector("[data-focus]") && !location.hash) {
          const open = fields().find(f => f.type !== "checkbox" && f.type !== "radio" && !f.value && !f.matches("[data-scan]") && !f.closest("[data-mirror]"));
          const start = document.querySelector("[autofocus]") || open;
          if (start) start.focus();
        }
      }
      all("[data-tick-named]").forEach(b => {
        b.hidden = false;
        b.addEventListener("click", () => {
          all(`input[name="${CSS.escape(b.dataset.tickNamed)}"]`).forEach(i => { i.checked = true; });
          const finish = document.querySelector("[data-finish]");
          if (finish) finish.focus();
        });
      });
    })();
    """#
