/// What helps hands at the reception desk: Enter moves on, a card fills the person, all papers at once.
let deskScriptText = #"""
    // MotCua, the desk: enhancements only.
    (() => {
      "use strict";
      const all = (s, e = document) => [...e.querySelectorAll(s)];

      // Alt and a letter, as the page says, in every browser and layout.
      document.addEventListener("keydown", e => {
        if (!e.altKey || e.ctrlKey || e.metaKey) return;
        const to = all("[accesskey]").find(a => a.accessKey === e.key.toLowerCase() && !a.hidden);
        if (!to) return;
        e.preventDefault();
        if (to.matches("input,select,textarea")) to.focus(); else to.click();
      });

      // The desk: Enter goes to the next field, Ctrl+Enter finishes, a scanned card fills the person.
      const desk = document.querySelector("form[data-enter]");
      if (desk) {
        // Of a group of choices one is a stop: the chosen one, or the first.
        const isStop = f => f.type !== "radio" || f === (desk.querySelector(`input[name="${CSS.escape(f.name)}"]:checked`) || desk.querySelector(`input[name="${CSS.escape(f.name)}"]`));
        const fields = () => all("input,select,textarea", desk).filter(f => isStop(f) && !["hidden", "file"].includes(f.type) && !f.disabled && f.tabIndex >= 0 && f.offsetParent);
        desk.addEventListener("keydown", e => {
          if (e.key !== "Enter") return;
          const finish = desk.querySelector("[data-finish]");
          if (e.ctrlKey || e.metaKey) { e.preventDefault(); finish.click(); return; }
          if (!e.target.matches("input,select") || e.target.type === "file") return;
          if (e.target.matches("[data-scan]") && e.target.value) return;
          e.preventDefault();
          const group = e.target.type === "radio" ? fields().find(f => f.name === e.target.name) : e.target;
          const list = fields(), next = list[list.indexOf(group) + 1];
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
          all(`input[name="${CSS.escape(b.dataset.tickNamed)}"][data-needed]`).forEach(i => { i.checked = true; });
          const finish = document.querySelector("[data-finish]");
          if (finish) finish.focus();
        });
      });
    })();
    """#
