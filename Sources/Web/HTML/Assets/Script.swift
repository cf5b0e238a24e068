/// The one script: enhancements that every page works without.
let scriptText = #"""
    // MotCua: enhancements only; every journey works without this file.
    (() => {
      const $ = (s, e = document) => e.querySelector(s), $$ = (s, e = document) => [...e.querySelectorAll(s)];
      const words = document.body.dataset;
      document.documentElement.classList.add("js");
      const summary = $("[data-focus]");
      if (summary) summary.focus();

      // A dossier's page hears of changes: it reloads unless something was typed or the person is going elsewhere.
      const live = $("[data-live]");
      if (live && window.EventSource) {
        const source = new EventSource(live.dataset.live);
        let busy = false;
        document.addEventListener("input", () => busy = true);
        addEventListener("beforeunload", () => busy = true);
        source.addEventListener("change", () => {
          source.close();
          if (busy) live.hidden = false; else location.reload();
        });
      }

      // A form is sent once, however often the button is pressed.
      document.addEventListener("submit", e => {
        const form = e.target;
        if (form.dataset.sent && Date.now() - form.dataset.sent < 8000) { e.preventDefault(); return; }
        form.dataset.sent = Date.now();
        unsaved = false;
      });

      // Conditional questions follow their cause at once.
      const reveal = () => $$("[data-when]").forEach(el => {
        const values = JSON.parse(el.dataset.values);
        const inputs = $$(`[name="${CSS.escape(el.dataset.when)}"]`);
        const chosen = inputs.flatMap(i => i.type === "radio" || i.type === "checkbox" ? (i.checked ? [i.value] : []) : [i.value]);
        const holds = chosen.some(v => values.includes(v));
        el.hidden = el.dataset.not ? holds || !chosen.some(v => v) : !holds;
      });
      document.addEventListener("change", reveal);
      reveal();

      // Rows of a table are added and removed in place.
      const renumber = (box, from) => {
        const table = box.dataset.table;
        $$(":scope > fieldset", box).forEach((row, n) => {
          $$("[name],[id],[for],[aria-describedby],[data-when]", row).forEach(el => {
            for (const a of ["name", "data-when"]) if (el.hasAttribute(a)) el.setAttribute(a, el.getAttribute(a).replace(new RegExp("^" + table + "\\.\\d+\\."), `${table}.${n}.`));
            for (const a of ["id", "for", "aria-describedby"]) if (el.hasAttribute(a)) el.setAttribute(a, el.getAttribute(a).replaceAll(new RegExp(`f-${table}-\\d+-`, "g"), `f-${table}-${n}-`));
          });
          $$("[data-row]", row).forEach(el => el.textContent = n + 1);
          const remove = $("button[name=_xoa]", row);
          if (remove) remove.value = `${table}.${n}`;
        });
      };
      document.addEventListener("click", e => {
        const add = e.target.closest("button[name=_them]"), remove = e.target.closest("button[name=_xoa]");
        if (add) {
          const box = $(`[data-table="${add.value}"]`), last = box && box.lastElementChild;
          if (!last || !last.matches("fieldset")) return;
          e.preventDefault();
          const row = last.cloneNode(true);
          $$("input,textarea,select", row).forEach(i => { if (i.type === "radio" || i.type === "checkbox") i.checked = false; else i.value = ""; });
          $$(".emsg", row).forEach(m => m.remove());
          $$(".err", row).forEach(m => m.classList.remove("err"));
          box.append(row); renumber(box); reveal(); changed();
          const first = $("input,select,textarea", row); if (first) first.focus();
        } else if (remove) {
          const row = remove.closest("fieldset"), box = row.parentElement;
          if ($$(":scope > fieldset", box).length < 2) return;
          e.preventDefault(); row.remove(); renumber(box); changed();
          const first = $("input,select,textarea", box); if (first) first.focus();
        }
      });

      // Drafts save as one types; a dead line keeps what was typed on the page and says so.
      let unsaved = false, timer;
      const form = $("form[data-autosave]"), note = $("[data-saved-note]");
      const save = async () => {
        if (note) note.textContent = words.saving;
        try {
          const body = new URLSearchParams(new FormData(form));
          const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "error" });
          if (!answer.ok) throw answer.status;
          unsaved = false;
          if (note) note.textContent = words.saved.replace("{time}", await answer.text());
        } catch { if (note) note.textContent = words.offline; timer = setTimeout(save, 15000); }
      };
      const changed = () => { if (!form) return; unsaved = true; clearTimeout(timer); timer = setTimeout(save, 1200); };
      if (form) { form.addEventListener("input", changed); form.addEventListener("change", changed); }
      addEventListener("beforeunload", e => { if (unsaved) e.preventDefault(); });

      // Uploads begin when a file is chosen and show how far they are.
      $$("form[data-upload]").forEach(f => {
        const input = $("input[type=file]", f), bar = $("progress", f), button = $("button", f);
        if (!input || !bar) return;
        if (button) button.hidden = true;
        input.addEventListener("change", () => {
          if (!input.files.length) return;
          const request = new XMLHttpRequest();
          bar.hidden = false;
          request.upload.onprogress = e => { if (e.lengthComputable) { bar.max = e.total; bar.value = e.loaded; } };
          request.onload = () => { location.href = request.status < 400 && request.responseURL ? request.responseURL : location.href; };
          request.onerror = () => { bar.hidden = true; if (button) button.hidden = false; };
          request.open("POST", f.action);
          request.send(new FormData(f));
        });
      });

      // A CSV file is read into the box where rows are pasted.
      $$("[data-csv]").forEach(p => {
        p.hidden = false;
        $("input", p).addEventListener("change", async e => {
          const file = e.target.files[0];
          if (file && file.size < 2e6) document.getElementById(p.dataset.csv).value = await file.text();
        });
      });

      $$("[data-print]").forEach(b => { b.hidden = false; b.addEventListener("click", () => print()); });
    })();
    """#
