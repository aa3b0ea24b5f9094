// A report that is made from an earlier one: figures are typed in tables, the server computes, sentences follow.
"use strict";

const state = document.getElementById("luu");
const token = document.querySelector("meta[name=csrf-token]").content;
const chosen = document.querySelector("[data-chosen]");
const queueKey = `vankho/ky-moi/${location.pathname}`;
let chain = Promise.resolve();
let waiting = 0;
let now = null;

function say(words, look) {
  state.textContent = words;
  state.className = `tag ${look}`;
}

// What is typed stays in the browser until the server has it: a closed lid or a dead server loses nothing.
const unsent = () => JSON.parse(localStorage.getItem(queueKey) || "{}");
function remember(code, text) {
  localStorage.setItem(queueKey, JSON.stringify({ ...unsent(), [code]: text }));
}
function forget(code, text) {
  const all = unsent();
  if (all[code] === text) delete all[code];
  if (Object.keys(all).length === 0) localStorage.removeItem(queueKey);
  else localStorage.setItem(queueKey, JSON.stringify(all));
}

// One change after the other: each needs the version that the one before has made.
function send(address, fieldsOf, done) {
  waiting++;
  say("Đang lưu…", "wait");
  chain = chain.then(async () => {
    try {
      const answer = await post(address, fieldsOf);
      const said = await answer.json();
      if (answer.status === 409) {
        refused(said.sentence);
      } else if (!answer.ok) {
        throw new Error(answer.status);
      } else {
        done();
        renew(said);
      }
    } catch (failure) {
      say(failure.message === "signed out" ? "Chưa lưu: hãy đăng nhập lại" : "Chưa lưu: mất kết nối", "bad");
    } finally {
      waiting--;
    }
  });
}

async function post(address, fieldsOf) {
  const body = new URLSearchParams({ ...fieldsOf, "phien-ban": version.value });
  const headers = { "X-Requested-With": "XMLHttpRequest", "X-CSRF-TOKEN": token };
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch(address, { method: "POST", headers, body });
      if (answer.redirected || answer.status === 401 || answer.status === 403) throw new Error("signed out");
      return answer;
    } catch (failure) {
      if (failure.message === "signed out" || attempt >= 20) throw failure;
      say("Chưa lưu: mất kết nối, đang thử lại", "bad");
      await new Promise((wake) => setTimeout(wake, 3000));
    }
  }
}

function refused(sentence) {
  say("Chưa lưu", "bad");
  const box = document.querySelector("[data-conflict]");
  box.querySelector("[data-conflict-said]").textContent = sentence;
  box.querySelector("[data-conflict-typed]").textContent = Object.values(unsent()).join("; ");
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
}

// Everything that may have changed is written where it stands.
function renew(said) {
  version.value = said.version;
  document.querySelectorAll("[data-version]").forEach((field) => (field.value = said.version));
  for (const [code, cell] of Object.entries(said.cells)) {
    document.querySelectorAll(`[data-of="${code}"]`).forEach((place) => {
      place.textContent = cell.value || "…";
      place.title = cell.told;
    });
    document.querySelectorAll(`input[data-code="${code}"]`).forEach((input) => {
      input.dataset.told = cell.told;
      input.dataset.address = cell.address;
      if (document.activeElement !== input && !(code in unsent())) input.value = cell.value;
      input.closest("tr").classList.toggle("asks", [...input.closest("tr").querySelectorAll("[data-role=ACTUAL], [data-role=TARGET]")].some((one) => one.value === ""));
    });
  }
  for (const sentence of said.sentences) draw(sentence);
  for (const [section, left] of Object.entries(said.lefts)) {
    const link = document.querySelector(`[data-section="${section}"]`);
    if (link) link.dataset.left = left === 0 ? "" : String(left);
  }
  document.querySelector("[data-blanks]").textContent = said.blanks;
  document.querySelector("[data-open]").textContent = said.left;
  if (waiting <= 1) {
    say(said.said, "good");
    refresh();
  }
}

function draw(sentence) {
  const place = document.querySelector(`[data-sentence="${sentence.id}"]`);
  if (!place || place.closest("h2")) return;
  place.className = `sentence ${sentence.mark}${sentence.open ? " open" : ""}${place === now ? " now" : ""}`;
  place.dataset.label = sentence.label;
  place.dataset.reasons = sentence.reasons.join("␟");
  place.dataset.text = sentence.text;
  place.replaceChildren(...sentence.parts.map((part) => {
    const span = document.createElement("span");
    span.className = part.look;
    if (part.code) span.dataset.code = part.code;
    span.textContent = part.look === "missing" ? `[${part.text}]` : part.text;
    return span;
  }));
  if (place === now) show(place);
}

// Typing: after a moment's rest, or when the field is left.
const timers = new Map();
const last = new Map();
document.querySelectorAll("input[data-figure]").forEach((input) => last.set(input, input.value));

function typed(input) {
  clearTimeout(timers.get(input));
  if (last.get(input) === input.value) return;
  const text = input.value;
  last.set(input, text);
  send(desk.dataset.cell, { hinh: input.dataset.figure, vai: input.dataset.role, chu: text }, () => forget(input.dataset.code, text));
}

desk.addEventListener("input", (event) => {
  const input = event.target.closest("input[data-figure]");
  if (!input) return;
  remember(input.dataset.code, input.value);
  say("Chưa lưu", "warn");
  clearTimeout(timers.get(input));
  timers.set(input, setTimeout(() => typed(input), 900));
});
desk.addEventListener("focusout", (event) => {
  const input = event.target.closest("input[data-figure]");
  if (input) typed(input);
});

// Enter goes on to the next figure, as in a table of numbers.
desk.addEventListener("keydown", (event) => {
  const input = event.target.closest("input[data-figure]");
  if (input && event.key === "Enter") {
    event.preventDefault();
    const all = [...desk.querySelectorAll("input[data-figure]")];
    const next = all[all.indexOf(input) + 1];
    if (next) next.focus();
    else typed(input);
    return;
  }
  const sentence = event.target.closest("[data-sentence]");
  if (sentence && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    show(sentence);
    edit.focus();
  }
});
desk.addEventListener("submit", (event) => event.preventDefault());

// What is chosen: its source, its reasons, its words.
const edit = document.getElementById("loi-cau");

desk.addEventListener("click", (event) => {
  const sentence = event.target.closest("[data-sentence]");
  if (sentence) show(sentence);
});
desk.addEventListener("focusin", (event) => {
  const input = event.target.closest("input[data-figure]");
  if (input) showCell(input);
});

function open(label, look, reasons, before, source) {
  chosen.querySelector("[data-none]").hidden = true;
  chosen.querySelector("[data-some]").hidden = false;
  const mark = chosen.querySelector("[data-mark]");
  mark.textContent = label;
  mark.className = `mark-tag ${look}`;
  chosen.querySelector("[data-reasons]").replaceChildren(...reasons.filter(Boolean).map((reason) => {
    const item = document.createElement("li");
    item.textContent = reason;
    return item;
  }));
  const quote = chosen.querySelector("[data-before]");
  quote.textContent = before;
  quote.hidden = before === "";
  const link = chosen.querySelector("[data-source]");
  link.parentElement.hidden = source === "";
  link.href = source;
}

function show(sentence) {
  if (now) now.classList.remove("now");
  now = sentence;
  now.classList.add("now");
  const look = sentence.className.split(" ").find((word) => ["kept", "updated", "review", "outdated"].includes(word));
  open(sentence.dataset.label, look, sentence.dataset.reasons.split("␟"), sentence.dataset.before, sentence.dataset.source);
  chosen.querySelector("[data-editing]").hidden = false;
  edit.value = sentence.dataset.text;
}

function showCell(input) {
  if (now) now.classList.remove("now");
  now = null;
  const name = input.closest("tr").querySelector("th").textContent.trim();
  open(`${name}: ${input.previousElementSibling.textContent}`, "kept", [input.dataset.told], "", input.dataset.address);
  chosen.querySelector("[data-editing]").hidden = true;
}

chosen.querySelector("[data-agree]").addEventListener("click", () => {
  if (now) send(desk.dataset.write, { cau: now.dataset.sentence }, () => next(now));
});
chosen.querySelector("[data-rewrite]").addEventListener("click", () => {
  if (now) send(desk.dataset.write, { cau: now.dataset.sentence, chu: edit.value }, () => {});
});

// Having agreed, one comes to the next sentence that somebody should look at.
function next(from) {
  const all = [...desk.querySelectorAll("[data-sentence].open")];
  const after = all.find((one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (after) {
    after.focus();
    show(after);
  }
}

// Figures that were typed when the server was gone.
for (const [code, text] of Object.entries(unsent())) {
  const input = document.querySelector(`input[data-code="${code}"]`);
  if (!input || input.value === text) {
    forget(code, text);
  } else {
    input.value = text;
    input.classList.add("kept-here");
    say("Có số gõ lần trước chưa kịp lưu: đã điền lại, đang lưu", "warn");
    typed(input);
  }
}
