// The pages work without this: it keeps the dumps' progress bars moving.
const panel = document.getElementById("progress");

function percent(dump) {
  if (dump.state === "complete" || dump.state === "rejected") return 100;
  const read = dump.bytes ? dump.bytesRead / dump.bytes : 0;
  const stored = dump.published ? (dump.stored + dump.deadLettered) / dump.published : 0;
  return Math.min(99, Math.floor(100 * Math.min(1, read) * Math.min(1, stored)));
}

function bar(dump) {
  const item = document.createElement("li");
  const name = Object.assign(document.createElement("a"), { href: `/dumps/${dump.id}` });
  name.append(Object.assign(document.createElement("bdi"), { textContent: dump.name }));
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

// who subscribes is most likely to mean the clocks around him
document.querySelectorAll("input[data-zone]").forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
});
