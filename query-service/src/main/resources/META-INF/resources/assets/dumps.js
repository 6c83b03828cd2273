// The pages of dumps work without this: it keeps them up to date, shows what is in a file before it is uploaded, uploads it and
// follows it, and has a rejected dump read again.
const TOKEN = "broadsheet.token";
const RETRIED = "broadsheet.retried";
const PATIENCE = 15 * 60 * 1000;
const LOOKED_INTO = 64 * 1024 * 1024;
const DAYS = {
  setting: "of the year that you gave",
  name: "of the year in the file's name",
  latest: "of the latest year that it can be",
  receipt: "today, since the file shows no day",
};
const upload = document.getElementById("upload");
const retry = document.getElementById("retry");

const pause = (wait) => new Promise((resolve) => setTimeout(resolve, wait));
const hasEnded = (dump) => dump.state === "complete" || dump.state === "rejected";
const count = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

// Names and texts come from files: they are only ever text, and isolated, since they may turn the direction of writing.
function foreign(text) {
  return make("bdi", { textContent: text });
}

// --- What happens: told by server-sent events, and looked after now and then where these cannot be had.
let events = null;
let waiting = [];
let due = null;

function isListening() {
  return events !== null && events.readyState === EventSource.OPEN;
}

function news(longest) {
  return Promise.race([pause(longest), new Promise((resolve) => waiting.push(resolve))]);
}

function happened() {
  const told = waiting;
  waiting = [];
  told.forEach((tell) => tell());
}

function concernsThisPage(dump) {
  const about = document.querySelector("[data-about]")?.dataset.about;
  return !about || dump.id === about || dump.parent === about;
}

function listen() {
  events = new EventSource("/v1/events");
  events.addEventListener("dump", (event) => {
    happened();
    if (concernsThisPage(JSON.parse(event.data))) refreshSoon();
  });
}

function refreshSoon() {
  due ??= setTimeout(async () => {
    await refresh().catch(() => {});
    due = null;
  }, 400);
}

// The page as the server shows it now takes the place of what is shown, so that there is one way of showing it.
async function refresh() {
  const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
  if (!answer.ok || document.querySelector("dialog[open]")) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (document.querySelector("[data-about]") && Boolean(fresh.getElementById("retry")) !== Boolean(retry)) {
    location.reload();
    return;
  }
  document.querySelectorAll("[data-renewed]").forEach((old) => renew(old, fresh.getElementById(old.id)));
}

function renew(old, fresh) {
  if (fresh === null || old.isEqualNode(fresh)) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  old.replaceChildren(...fresh.childNodes);
  if (focused) old.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

if (document.querySelector("[data-renewed]")) {
  listen();
  setInterval(() => {
    if (!document.hidden && !isListening()) refreshSoon();
  }, 3000);
  document.addEventListener("visibilitychange", () => {
    events.close();
    if (!document.hidden) listen();
  });
}

// --- The token: asked for once and kept for this tab. It goes nowhere but into requests to ingest-service. `up` prints an address
// that holds it behind a "#", which browsers send to nobody.
const given = new URLSearchParams(location.hash.slice(1)).get("token");
if (given) {
  sessionStorage.setItem(TOKEN, given);
  history.replaceState(null, "", location.pathname + location.search);
}

function askForToken(complaint) {
  const dialog = document.getElementById("token");
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

// Sends with the token until it is the right one; null where nobody gives it.
async function withToken(send) {
  let token = sessionStorage.getItem(TOKEN) ?? (await askForToken(""));
  while (token !== null) {
    const answer = await send(token);
    if (answer.status !== 401) {
      sessionStorage.setItem(TOKEN, token);
      return answer;
    }
    sessionStorage.removeItem(TOKEN);
    token = await askForToken("That is not the token.");
  }
  return null;
}

// --- Uploads
let queue = Promise.resolve();

async function dumpOf(id) {
  const answer = await fetch(`/v1/dumps/${id}`, { cache: "no-store" });
  return answer.ok ? answer.json() : null;
}

// Not by fetch(), which does not tell how much has been sent.
function send(file, parameters, token, moved) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${upload.action}?${new URLSearchParams(parameters)}`);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => moved(event.loaded / Math.max(1, event.total)));
    request.addEventListener("load", () => resolve({ status: request.status, text: request.responseText }));
    request.addEventListener("error", () => reject(new Error("unreachable")));
    request.send(file);
  });
}

// A wrong token is told by an empty file, before a large one is on its way.
async function sendFile(file, parameters, moved) {
  const probe = (token) => send(new Blob(), { dryRun: true }, token, () => {});
  const allowed = await withToken(probe);
  if (allowed === null) return { problem: "Without the token nothing is uploaded." };
  const year = upload.elements.year.value.trim();
  const all = { name: file.name, ...(year && { year }), ...parameters };
  const answer = await send(file, all, sessionStorage.getItem(TOKEN), moved);
  const body = JSON.parse(answer.text || "{}");
  if (answer.status === 200 || answer.status === 202) return { status: answer.status, body };
  return { problem: body.error ?? `ingest-service answered ${answer.status}.` };
}

class Item {
  constructor(file) {
    this.file = file;
    this.status = make("p", { className: "quiet" });
    this.status.setAttribute("role", "status");
    this.bar = make("progress", { max: 100, value: 0 });
    this.bar.setAttribute("aria-label", `Progress of ${file.name}`);
    this.report = make("div");
    this.buttons = make("p");
    this.element = make("li", {}, make("h3", {}, foreign(file.name)), this.bar, this.status, this.report, this.buttons);
    this.revision = 0;
  }

  say(text, className = "quiet") {
    this.status.textContent = text;
    this.status.className = className;
  }

  offer(...buttons) {
    this.buttons.replaceChildren(...buttons);
    this.bar.hidden = buttons.length > 0;
  }

  moved(share) {
    this.bar.value = 100 * share;
  }

  // Does one step after the other, and tells where one fails.
  async attempt(step) {
    this.offer();
    try {
      await step();
    } catch {
      this.say(`ingest-service does not answer this page at ${new URL(upload.action).origin}.`, "reason");
      this.offer(this.button("Try again", () => this.attempt(step)), " ", this.leave());
    }
  }

  async look() {
    if (this.file.size > LOOKED_INTO) {
      this.say("Too large to look into it first.");
      this.offerUpload();
      return;
    }
    this.say("Looking into it…");
    const { problem, body } = await sendFile(this.file, { dryRun: true }, (share) => this.moved(share));
    if (problem) {
      this.fail(problem, () => this.look());
      return;
    }
    const known = await dumpOf(body.dump);
    this.revision = known?.revision ?? 0;
    this.report.replaceChildren(...reported(body));
    if (known && known.state !== "rejected") {
      this.end("This very file is here already.", known);
    } else {
      this.say(body.reason ?? `${summary(body)}. Nothing has been uploaded yet.`, body.reason ? "reason" : "quiet");
      if (body.readable > 0) this.offerUpload();
      else this.offer(this.leave());
    }
  }

  async upload() {
    this.moved(0);
    this.say("Uploading…");
    const { problem, status, body } = await sendFile(this.file, {}, (share) => this.moved(share));
    if (problem) {
      this.fail(problem, () => this.upload());
      return;
    }
    this.report.replaceChildren();
    this.say(status === 200 ? "This very file is here already." : "Received.");
    await this.follow(body.id, status === 200 ? 0 : this.revision);
  }

  // Only an entry above the revision of before tells of this upload.
  async follow(id, before) {
    const end = Date.now() + PATIENCE;
    this.moved(0);
    while (Date.now() < end) {
      const dump = await dumpOf(id).catch(() => null);
      if (dump && dump.revision > before) {
        this.show(dump);
        if (hasEnded(dump)) return;
      }
      await Promise.all([news(2000), pause(250)]);
    }
    this.say("It is still on its way; the list below goes on telling.");
  }

  show(dump) {
    const stored = dump.published ? (dump.stored + dump.deadLettered) / dump.published : 0;
    const read = dump.bytes ? dump.bytesRead / dump.bytes : 0;
    this.moved(hasEnded(dump) ? 1 : Math.min(0.99, Math.min(1, read) * Math.min(1, stored)));
    if (dump.state === "complete") {
      const rejected = dump.rejected ? `, ${dump.rejected} rejected` : "";
      this.end(`Complete: ${count(dump.stored, "record")} stored, ${count(dump.newPapers, "new paper")}${rejected}.`, dump);
    } else if (dump.state === "rejected") {
      this.end(`Rejected: ${dump.reason}`, dump, "reason");
    } else {
      this.say(`${dump.state}: ${dump.stored} of ${count(dump.records, "record")} stored`);
    }
  }

  end(text, dump, className = "done") {
    this.say(text, className);
    this.moved(1);
    this.offer(make("a", { className: "button", href: `/dumps/${dump.id}`, textContent: "See what became of it" }), " ", this.leave());
  }

  fail(problem, again) {
    this.say(problem, "reason");
    this.offer(this.button("Try again", () => this.attempt(again)), " ", this.leave());
  }

  offerUpload() {
    this.moved(0);
    this.offer(this.button("Upload", () => this.attempt(() => this.upload())), " ", this.leave());
  }

  button(text, action, className = "") {
    const button = make("button", { type: "button", textContent: text, className });
    button.setAttribute("aria-label", `${text}: ${this.file.name}`);
    button.addEventListener("click", action);
    return button;
  }

  leave() {
    return this.button("Close", () => this.element.remove(), "second");
  }
}

function summary(report) {
  const rejected = report.rejected ? `, ${report.rejected} cannot be used` : "";
  const why = DAYS[report.dayFrom] ? ` (${DAYS[report.dayFrom]})` : "";
  const day = report.day ? `, for ${report.day}${why}` : "";
  return `${report.format}: ${count(report.readable, "paper")} can be read${rejected}${day}`;
}

function reported(report) {
  const parts = [];
  if (report.first.length > 0) {
    parts.push(make("ol", {}, ...report.first.map((record) => make("li", {}, foreign(record.title)))));
    const more = report.readable - report.first.length;
    if (more > 0) parts.push(make("p", { className: "quiet", textContent: `and ${more} more` }));
  }
  if (report.entries) {
    const entry = (inner) => make("li", {}, foreign(inner.name), `: ${inner.reason ?? summary(inner)}`);
    parts.push(make("ul", {}, ...report.entries.map(entry)));
  }
  if (report.rejections.length > 0) {
    const rejection = (bad) => make("li", {}, make("strong", { textContent: bad.code }), " ", foreign(bad.message));
    parts.push(
      make(
        "details",
        {},
        make("summary", { textContent: `What cannot be used (${report.rejected})` }),
        make("ul", {}, ...report.rejections.map(rejection)),
      ),
    );
  }
  return parts;
}

// One after the other: ingest-service looks into few files at a time.
function take(files) {
  if (!upload.elements.year.reportValidity()) return;
  for (const file of files) {
    const item = new Item(file);
    item.say("Waiting for its turn");
    document.getElementById("files").append(item.element);
    queue = queue.then(() => item.attempt(() => item.look()));
  }
}

if (upload) {
  const box = document.getElementById("file");
  box.multiple = true;
  upload.querySelector(".unscripted").hidden = true;
  upload.querySelector(".scripted").hidden = false;
  upload.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("change", () => {
    take([...box.files]);
    box.value = "";
  });
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    upload.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) upload.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    upload.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
}

// --- A rejected dump is read again by ingest-service.
function say(text) {
  retry.querySelector("[role=status]").textContent = text;
}

function told(dump) {
  const known = dump.records ? `, ${dump.stored} of ${dump.records} records stored` : "";
  return `It is being read again: ${dump.state}${known}.`;
}

// Only an entry above the revision that the page shows tells of this reading.
async function awaitOutcome() {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    await Promise.all([news(2000), pause(250)]);
    const dump = await dumpOf(retry.dataset.dump).catch(() => null);
    if (dump && dump.revision > Number(retry.dataset.revision)) {
      if (hasEnded(dump)) return true;
      say(told(dump));
    }
  }
  return false;
}

async function readAgain() {
  const answer = await withToken((token) =>
    fetch(retry.dataset.address, { method: "POST", headers: { Authorization: `Bearer ${token}` } }),
  );
  if (answer === null) return say("");
  if (answer.status !== 202) {
    const problem = await answer.json().catch(() => ({}));
    return say(problem.error ?? `ingest-service answered ${answer.status}.`);
  }
  say("It is being read again.");
  sessionStorage.setItem(RETRIED, retry.dataset.dump);
  if (!(await awaitOutcome())) return say("It is still being read. Load this page again later to see what became of it.");
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
