/// The script of pages that ask for a security key: no page of citizens loads it.
let securityKeyScriptText = #"""
    // MotCua: asks the browser for a security key; without it the page's other way stays.
    (() => {
      if (!window.PublicKeyCredential || !navigator.credentials) return;
      const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
      const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
      // What the key signed, as texts joined by points.
      const signed = async asked => {
        asked.challenge = bytes(asked.challenge);
        for (const list of [asked.allowCredentials, asked.excludeCredentials]) if (list) list.forEach(key => key.id = bytes(key.id));
        let parts;
        if (asked.user) {
          asked.user.id = bytes(asked.user.id);
          const made = (await navigator.credentials.create({ publicKey: asked })).response;
          parts = [made.clientDataJSON, made.attestationObject];
        } else {
          const key = await navigator.credentials.get({ publicKey: asked });
          parts = [key.rawId, key.response.clientDataJSON, key.response.authenticatorData, key.response.signature];
        }
        return parts.map(text).join(".");
      };
      document.querySelectorAll("[data-key]").forEach(box => {
        const form = box.closest("form"), button = box.querySelector("button"), words = box.dataset;
        const said = box.querySelector("[role=status]"), answer = box.querySelector("input[type=hidden]");
        const name = button.type === "submit" && form.querySelector("input[type=text]");
        // A form's own field may be called "submit".
        const send = () => HTMLFormElement.prototype.submit.call(form);
        const ask = async () => {
          answer.value = "";
          if (name && !name.value.trim()) return send();
          button.disabled = true;
          said.textContent = words.waiting;
          try {
            const reply = await fetch(words.key, {
              method: "POST", headers: { Accept: "application/json" }, redirect: "error",
              body: new URLSearchParams({ _csrf: form.querySelector("[name=_csrf]").value })
            });
            if (!reply.ok) throw new Error(reply.status);
            answer.value = await signed(await reply.json());
            send();
          } catch (e) {
            said.textContent = e.name === "NotAllowedError" ? words.cancelled : e.name === "InvalidStateError" ? words.known : words.failed;
            button.disabled = false;
            button.focus();
          }
        };
        (name ? form : button).addEventListener(name ? "submit" : "click", e => { e.preventDefault(); ask(); });
        addEventListener("pageshow", () => { button.disabled = false; answer.value = ""; });
        form.querySelectorAll("[data-keyless]").forEach(note => note.hidden = true);
        box.hidden = false;
      });
    })();
    """#
