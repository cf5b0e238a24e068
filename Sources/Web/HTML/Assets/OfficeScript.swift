/// What helps officers' hands: every page works without it.
let officeScriptText = #"""
    "use strict";
    (() => {
      const $ = (s, e = document) => e.querySelector(s), $$ = (s, e = document) => [...e.querySelectorAll(s)];
      const boxes = () => $$("input[name=chon]"), all = $("input[data-all]"), ticked = $("[data-ticked]");

      // The box in the head ticks the page; the bar says how many.
      const count = () => {
        const chosen = boxes().filter(b => b.checked);
        boxes().forEach(b => b.closest("tr").classList.toggle("picked", b.checked));
        if (all) { all.checked = chosen.length > 0 && chosen.length === boxes().length; all.indeterminate = chosen.length > 0 && !all.checked; }
        if (ticked) ticked.textContent = ticked.dataset.ticked.replace("{n}", chosen.length);
      };
      if (all) {
        all.hidden = false;
        $$("[data-tick-all]").forEach(a => a.hidden = true);
        all.addEventListener("change", () => { boxes().forEach(b => b.checked = all.checked); count(); });
        document.addEventListener("change", e => { if (e.target.name === "chon") count(); });
        count();
      }
      // To whom is asked only where the act gives work out.
      const act = $("#f-viec"), whom = $("#f-giao");
      if (act && whom) {
        const show = () => { whom.hidden = act.value !== "phan-cong"; whom.required = !whom.hidden; };
        act.addEventListener("change", show);
        show();
      }

      const help = $("#phim-tat");
      $$("[data-keys]").forEach(b => { b.hidden = false; b.addEventListener("click", () => help.showModal()); });
      let going = 0;
      document.addEventListener("keydown", e => {
        const typing = e.target.isContentEditable || (e.target.matches("input,textarea,select") && e.target.type !== "checkbox");
        if (typing || e.ctrlKey || e.metaKey || e.altKey || (help && help.open)) return;
        const links = $$(".queue tbody a.code"), row = document.activeElement.closest(".queue tbody tr");
        const at = row ? links.findIndex(a => row.contains(a)) : -1;
        const key = e.key.toLowerCase();
        if (going && Date.now() - going < 1500) {
          going = 0;
          const to = $(`[data-key="${CSS.escape(key)}"]`);
          if (to) { e.preventDefault(); to.click(); }
          return;
        }
        if (key === "g") going = Date.now();
        else if (key === "j" && links.length) links[Math.min(links.length - 1, at + 1)].focus();
        else if (key === "k" && links.length) links[Math.max(0, at - 1)].focus();
        else if (key === "x" && row && e.target.type !== "checkbox") { const box = $("input[name=chon]", row); if (box) { e.preventDefault(); box.click(); } }
        else if (e.key === "/") {
          e.preventDefault();
          const search = $("input[type=search]"), page = $("[data-search-page]");
          if (search) search.focus(); else if (page) page.click();
        } else if (e.key === "?" && help) { e.preventDefault(); help.showModal(); }
      });
    })();
    """#
