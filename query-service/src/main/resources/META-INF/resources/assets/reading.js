// The pages work without this: it searches while one types, moves from paper to paper by keys, and copies.

// ---- search as you type: the same page is asked for, and its lists take the place of the present ones
const PAUSE = 180;
const live = document.querySelector("form[data-live]");
let pause = null;
let asking = null;

function addressOf(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  const parameters = new URLSearchParams(filled).toString();
  return parameters ? `/?${parameters}` : "/";
}

function show(page) {
  for (const id of ["results", "facets"]) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id).replaceWith(fresh);
  }
  document.title = page.title;
  document.getElementById("found").textContent = document.getElementById("heading").textContent;
}

async function search() {
  asking?.abort();
  asking = new AbortController();
  const address = addressOf(live);
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: asking.signal });
    if (!answer.ok) return;
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    history.replaceState(null, "", address);
  } catch {
    // a newer question took its place, or the server does not answer: the form can still be sent
  }
}

if (live) {
  const told = Object.assign(document.createElement("p"), { id: "found", className: "hidden" });
  told.setAttribute("role", "status");
  live.append(told);
  live.elements.q.addEventListener("input", (event) => {
    clearTimeout(pause);
    if (!event.isComposing) pause = setTimeout(search, PAUSE);
  });
  live.elements.q.addEventListener("compositionend", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  live.addEventListener("submit", () => {
    clearTimeout(pause);
    asking?.abort();
  });
}

// ---- keys: single letters can be switched off, for who speaks instead of typing (WCAG 2.1.4)
const KEYS = "broadsheet.keys";
const keys = document.getElementById("keys");

function kept() {
  try {
    return localStorage.getItem(KEYS) !== "off";
  } catch {
    return true;
  }
}

let on = kept();

function step(by) {
  const titles = [...document.querySelectorAll("article.paper h2 a")];
  if (titles.length === 0) return;
  const at = titles.findIndex((title) => title.closest("article").contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(titles.length - 1, Math.max(0, at + by));
  titles[next].focus();
  titles[next].closest("article").scrollIntoView({ block: "nearest" });
}

function open() {
  document.activeElement?.closest?.("article.paper")?.querySelector("h2 a")?.click();
}

const ACTIONS = {
  "/": () => {
    const box = document.getElementById("q");
    box?.focus();
    box?.select();
  },
  j: () => step(1),
  k: () => step(-1),
  o: open,
};

function isTyping(element) {
  return element?.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element?.tagName ?? "");
}

document.addEventListener("keydown", (event) => {
  const action = Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key] : null;
  const busy = event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]");
  if (!on || !action || busy) return;
  event.preventDefault();
  action();
});

if (keys) {
  const button = keys.querySelector("button");
  const say = () => button.setAttribute("aria-pressed", String(on));
  button.addEventListener("click", () => {
    on = !on;
    say();
    try {
      localStorage.setItem(KEYS, on ? "on" : "off");
    } catch {
      // kept for this page only
    }
  });
  say();
  keys.hidden = false;
}

// ---- copying
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const told = button.parentElement.querySelector("[role=status]");
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent);
      told.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(text);
      told.textContent = "The browser does not let it be copied from here; it is selected instead.";
    }
  });
}
