/// The script that a served page has more than a published one: it hears of editions, loads the page again when it has
/// become another, at the same place, and shows what is wrong.
enum LiveScript {
    static let text = #"""
        // Added by milepost serve; the site that milepost build writes does not have it.
        (() => {
          "use strict";
          const page = document.currentScript.dataset.page;
          const placeKey = "milepost-place " + location.pathname;
          const foldedKey = "milepost-folded";
          // Nothing of this is worth a failure: a browser may keep nothing.
          const keep = (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* kept by nobody */ } };
          const take = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };
          const forget = (key) => { try { sessionStorage.removeItem(key); } catch { /* nothing is kept */ } };

          const place = take(placeKey);
          if (place) {
            forget(placeKey);
            const [left, top] = place.split(" ").map(Number);
            const goBack = () => scrollTo({ left, top, behavior: "instant" });
            goBack();
            addEventListener("load", goBack, { once: true });
          }

          const reloadIfOther = async () => {
            const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
            if ((answer.headers.get("ETag") || "").includes(page)) return;
            keep(placeKey, scrollX + " " + scrollY);
            location.reload();
          };

          let panel = null;
          const show = (title, text) => {
            if (panel) { panel.remove(); panel = null; }
            if (!title) return;
            panel = document.createElement("details");
            panel.className = "milepost-live";
            panel.setAttribute("role", "alert");
            const summary = document.createElement("summary");
            summary.textContent = title;
            const lines = document.createElement("pre");
            lines.tabIndex = 0;
            lines.textContent = text;
            panel.append(summary, lines);
            panel.open = take(foldedKey) !== text;
            panel.addEventListener("toggle", (event) => {
              if (event.target.open) forget(foldedKey); else keep(foldedKey, text);
            });
            document.body.append(panel);
          };
          addEventListener("keydown", (event) => {
            if (event.key === "Escape" && panel && panel.contains(document.activeElement)) panel.open = false;
          });

          let editions = null;
          const listen = () => {
            // A browser has six connections to a server, for all its tabs: only those that are seen listen.
            if (document.visibilityState === "hidden") {
              if (editions) { editions.close(); editions = null; }
              return;
            }
            if (editions) return;
            editions = new EventSource("/-/events");
            editions.addEventListener("edition", (event) => {
              const [title, ...lines] = event.data.split("\n");
              show(title, lines.join("\n"));
              reloadIfOther().catch(() => { /* the server has gone; EventSource asks again */ });
            });
          };
          document.addEventListener("visibilitychange", listen);
          listen();
        })();

        """#
}
