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
        if (sending && $("[data-part]", form)) { e.preventDefault(); pressed = e.submitter; return; }
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

      // Uploads begin when a file is chosen and go in pieces: a dead line costs part of one, and sending goes on by itself,
      // after a reload too, once the same file is chosen. What is remembered of a file is a number, not its name.
      const say = ($("[data-sent]") || words).dataset || words;
      const memory = (key, ...value) => {
        try {
          if (!value.length) return localStorage.getItem(key);
          if (value[0]) localStorage.setItem(key, value[0]); else localStorage.removeItem(key);
        } catch { return null; }
      };
      const number = text => { let n = 0; for (const c of text) n = Math.imul(n, 31) + c.codePointAt(0) | 0; return n; };
      const pause = (job, time) => new Promise(done => { job.wake = done; setTimeout(done, time); addEventListener("online", done, { once: true }); });
      const ask = (job, method, url, headers, body, sent) => new Promise(done => {
        const request = job.request = new XMLHttpRequest();
        let watch;
        const alive = time => { clearTimeout(watch); watch = setTimeout(() => request.abort(), time); };
        request.open(method, url);
        Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
        request.upload.onprogress = e => { alive(20000); if (sent) sent(e.loaded); };
        request.upload.onload = () => alive(120000);
        request.onloadend = () => { clearTimeout(watch); done(request); };
        alive(30000);
        request.send(body || null);
      });
      // Where to go once it is sent; "" where it was called off, nothing where pieces are not taken.
      const sendPieces = async (job, start, token, file, show) => {
        const key = `gui ${file.size} ${number([start, file.name, file.lastModified].join("\n"))}`;
        const named = { ...token, "Content-Disposition": "inline; filename*=UTF-8''" + encodeURIComponent(file.name).replace(/['()*]/g, c => "%" + c.charCodeAt(0).toString(16)) };
        let url = memory(key), at = -1, size = 262144, wait = 1000;
        if (url && !url.startsWith(start.split("?")[0] + "/")) url = null;
        for (;;) {
          if (job.off) { if (url) ask(job, "DELETE", url, token); memory(key, null); return ""; }
          const end = Math.min(at + size, file.size), began = Date.now(), step = !url ? "POST" : at < 0 ? "HEAD" : "PATCH";
          const x = step === "POST"
            ? await ask(job, step, start, { ...named, "Upload-Complete": "?0", "Upload-Length": file.size })
            : step === "HEAD" ? await ask(job, step, url, {})
            : await ask(job, step, url, { ...token, "Content-Type": "application/partial-upload", "Upload-Offset": at, "Upload-Complete": end === file.size ? "?1" : "?0" },
              file.slice(at, end), n => show(at + Math.min(n, end - at)));
          if (job.off) continue;
          if (!x.status || x.status > 499 || x.status === 429 && url) {
            show(-1);
            if (url) at = -1;
            size = Math.max(size / 2, 65536);
            await pause(job, wait);
            wait = Math.min(wait * 2, 15000);
            continue;
          }
          if (x.responseURL && new URL(x.responseURL).pathname !== (url || start).split("?")[0]) {
            if (job.part) throw x.status;
            sending = 0; location.reload(); return "";
          }
          const place = x.getResponseHeader("Location"), offset = x.getResponseHeader("Upload-Offset");
          if (x.getResponseHeader("Upload-Complete") === "?1") { memory(key, null); return place; }
          if (step === "POST") {
            if (x.status === 429) throw x.status;
            if (x.status !== 201) return place;
            memory(key, url = place); at = 0;
          } else if (x.status < 300) {
            if (step === "PATCH") size = Date.now() - began < 1500 ? Math.min(size * 2, 2097152) : size;
            at = +offset; wait = 1000;
          } else if (x.status === 404) {
            memory(key, null); url = null; at = -1;
          } else if (x.status === 409 && offset) {
            at = +offset; await pause(job, 500);
          } else {
            memory(key, null); if (place) return place; throw x.status;
          }
          show(Math.max(at, 0));
        }
      };
      let sending = 0, next = "", pressed;
      addEventListener("beforeunload", e => { if (sending) e.preventDefault(); });
      // A part of a larger form is fetched anew once its file is sent: what was typed around it stays. Who pressed the
      // form's button meanwhile needn't press it again, unless the file was refused.
      const renew = async (part, place) => {
        const page = new DOMParser().parseFromString(await (await fetch(place)).text(), "text/html"), fresh = page.getElementById(part.id);
        part.replaceWith(fresh);
        $$("[data-upload]", fresh).forEach(wire);
        const button = pressed, isBad = $(".emsg", fresh);
        if (!isBad) $("[role=status]", fresh).textContent = say.done;
        $("input", fresh).focus();
        if (sending && !isBad) return;
        pressed = null;
        if (button && !isBad) button.click();
      };
      const wire = f => {
        const input = $("input[type=file]", f), bar = $("progress", f), status = $("[role=status]", f), part = f.closest("[data-part]");
        const button = part ? null : $("button", f), cancel = $("[data-cancel]", f);
        if (!input || !bar) return;
        if (button) button.hidden = true;
        const tell = text => { if (status && status.textContent !== text) status.textContent = text; };
        const rest = text => { bar.hidden = true; input.disabled = false; if (cancel) cancel.hidden = true; tell(text); };
        const whole = () => new Promise(done => {
          const request = new XMLHttpRequest();
          request.upload.onprogress = e => { if (e.lengthComputable) { bar.max = e.total; bar.value = e.loaded; } };
          request.onload = () => done(request.status < 400 && request.responseURL ? request.responseURL : location.href);
          request.onerror = () => { if (button) button.hidden = false; done(""); };
          request.open("POST", f.action);
          request.send(new FormData(f));
        });
        input.addEventListener("change", async () => {
          const file = input.files[0], job = { part };
          if (!file) return;
          let place;
          sending++;
          bar.hidden = false; bar.max = file.size; bar.value = 0;
          const show = n => {
            if (n >= 0) bar.value = n;
            tell(n < 0 ? say.lost : n < file.size ? say.sent.replace("{n}", Math.floor(n * 20 / file.size) * 5) : say.checking);
          };
          if (f.dataset.pieces) {
            input.disabled = true;
            cancel.hidden = false;
            cancel.onclick = () => { job.off = true; job.request.abort(); if (job.wake) job.wake(); };
            try {
              place = await sendPieces(job, f.dataset.pieces, { "X-CSRF-Token": $("[name=_csrf]", f.closest("form")).value }, file, show);
            } catch { place = ""; rest(say.failed); if (button) button.hidden = false; }
            input.disabled = false;
          }
          if (job.off) { input.value = ""; rest(say.cancelled); }
          if (part) {
            // What did not go in pieces goes with the form.
            sending--;
            if (place) await renew(part, place).catch(() => rest(say.done));
            else { pressed = null; if (place == null) rest(""); }
            return;
          }
          if (place == null) {
            if (cancel) cancel.hidden = true;
            place = await whole();
            if (!place) rest(say.failed);
          }
          sending--;
          if (place && (!next || place.includes("ly_do"))) next = place;
          if (next && !sending) location.href = next;
          else if (place) rest(say.others);
        });
      };
      $$("[data-upload]").forEach(wire);

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
