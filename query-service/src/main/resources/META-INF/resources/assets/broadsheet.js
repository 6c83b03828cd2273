// The pages work without this: it keeps the dumps' progress bars moving and has a rejected dump read again.
const panel = document.getElementById("progress");

function percent(dump) {
  if (dump.state === "complete" || dump.state === "rejected") return 100;
  const read = dump.bytes ? dump.bytesRead / dump.bytes : 0;
  const stored = dump.published ? (dump.stored + dump.deadLettered) / dump.published : 0;
  return Math.min(99, Math.floor(100 * Math.min(1, read) * Math.min(1, stored)));
}

function bar(dump) {
  const item = document.createElement("li");
  const name = Object.assign(document.createElement("a"), { href: `/dumps/${dump.id}`, textContent: dump.name });
  const progress = Object.assign(document.createElement("progress"), { max: 100, value: percent(dump) });
  progress.setAttribute("aria-label", `${dump.name}: ${dump.state}`);
  const state = Object.assign(document.createElement("span"), { className: `state ${dump.state}`, textContent: dump.state });
  const number = Object.assign(document.createElement("span"), {
    className: "number",
    textContent: `${dump.stored} of ${dump.records}`,
  });
  item.append(name, progress, state, " ", number);
  return item;
}

// The panel asks again whenever it is told that a dump changed, and where it cannot listen, now and then.
let events = null;
let timer = null;
let soon = null;

function ask(wait) {
  clearTimeout(timer);
  timer = setTimeout(follow, wait);
}

function isListening() {
  return events !== null && events.readyState === EventSource.OPEN;
}

function listen() {
  events = new EventSource("/v1/events");
  events.addEventListener("dump", () => {
    soon ??= setTimeout(() => {
      soon = null;
      follow();
    }, 200);
  });
}

function stopListening() {
  events?.close();
  events = null;
}

async function follow() {
  let wait = isListening() ? 30000 : 3000;
  try {
    const answer = await fetch(panel.dataset.dumps);
    const dumps = (await answer.json()).items;
    if (dumps.length > 0) panel.querySelector("ul").replaceChildren(...dumps.map(bar));
    const moving = dumps.some((dump) => dump.state !== "complete" && dump.state !== "rejected");
    if (moving && !isListening()) wait = 500;
  } catch {
    wait = 10000;
  }
  if (!document.hidden) ask(wait);
}

if (panel) {
  listen();
  follow();
  document.addEventListener("visibilitychange", () => {
    stopListening();
    if (document.hidden) return;
    listen();
    follow();
  });
}

// A rejected dump is read again by ingest-service, which is asked from here with the upload token. The token is kept for this tab
// only and goes nowhere but into that request.
const TOKEN = "broadsheet.token";
const RETRIED = "broadsheet.retried";
const PATIENCE = 15 * 60 * 1000;
const retry = document.getElementById("retry");

function say(text) {
  retry.querySelector("[role=status]").textContent = text;
}

function askForToken(complaint) {
  const dialog = retry.querySelector("dialog");
  const box = dialog.querySelector("input");
  const alert = dialog.querySelector("[role=alert]");
  alert.textContent = complaint;
  alert.hidden = !complaint;
  dialog.returnValue = "";
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => {
        const token = box.value.trim();
        box.value = "";
        resolve(dialog.returnValue === "ok" ? token : null);
      },
      { once: true },
    );
    dialog.showModal();
  });
}

async function askToReadAgain() {
  let token = sessionStorage.getItem(TOKEN) ?? (await askForToken(""));
  while (token !== null) {
    const answer = await fetch(retry.dataset.address, { method: "POST", headers: { Authorization: `Bearer ${token}` } });
    if (answer.status !== 401) {
      sessionStorage.setItem(TOKEN, token);
      return answer;
    }
    sessionStorage.removeItem(TOKEN);
    token = await askForToken("That is not the token.");
  }
  return null;
}

function told(dump) {
  const known = dump.records ? `, ${dump.stored} of ${dump.records} records stored` : "";
  return `It is being read again: ${dump.state}${known}.`;
}

// Only an entry above the revision that the page shows tells of this reading.
async function awaitOutcome() {
  const end = Date.now() + PATIENCE;
  let wait = 300;
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(5000, wait * 1.2);
    try {
      const answer = await fetch(`/v1/dumps/${retry.dataset.dump}`, { cache: "no-store" });
      const dump = answer.ok ? await answer.json() : null;
      if (dump && dump.revision > Number(retry.dataset.revision)) {
        if (dump.state === "complete" || dump.state === "rejected") return true;
        say(told(dump));
      }
    } catch {
      wait = 5000;
    }
  }
  return false;
}

async function readAgain() {
  const answer = await askToReadAgain();
  if (answer === null) return say("");
  if (answer.status !== 202) {
    const problem = await answer.json().catch(() => ({}));
    return say(problem.error ?? `ingest-service answered ${answer.status}.`);
  }
  say("It is being read again.");
  if (!(await awaitOutcome())) return say("It is still being read. Load this page again later to see what became of it.");
  sessionStorage.setItem(RETRIED, retry.dataset.dump);
  location.reload();
}

if (retry) {
  const button = retry.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await readAgain();
    } catch {
      say(`ingest-service does not answer this page at ${new URL(retry.dataset.address).origin}.`);
    } finally {
      button.disabled = false;
    }
  });
  if (sessionStorage.getItem(RETRIED) === retry.dataset.dump) say("It was read again, and this is what came of it.");
  sessionStorage.removeItem(RETRIED);
}

// who subscribes is most likely to mean the clocks around him
document.querySelectorAll("input[data-zone]").forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
});
