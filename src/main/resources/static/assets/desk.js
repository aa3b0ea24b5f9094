// A draft on the desk: it saves itself, and keeps in the browser what could not be saved.
"use strict";

const state = document.getElementById("luu");
const token = document.querySelector("meta[name=csrf-token]");
const storeKey = `vankho/${desk.dataset.key}`;
const AFTER = 1500;
const AT_MOST = 10000;
let timer;
let since;
let sending = false;
let dirty = false;
let stopped = false;
let leaving = false;
let underway = Promise.resolve();

const values = () => Object.fromEntries(fields().map((field) => [field.name, field.value]));

function say(words, look) {
  state.textContent = words;
  state.className = `tag ${look}`;
}

// What was typed stays in the browser until the server has it.
function keep() {
  try {
    localStorage.setItem(storeKey, JSON.stringify({ at: Date.now(), version: version.value, values: values() }));
  } catch {
    // A full or forbidden store: the server still gets it in a moment.
  }
}
const forget = () => localStorage.removeItem(storeKey);

function typed() {
  dirty = true;
  keep();
  say("Chưa lưu", "warn");
  if (stopped) return;
  since = since || Date.now();
  clearTimeout(timer);
  timer = setTimeout(save, Math.max(0, Math.min(AFTER, since + AT_MOST - Date.now())));
}

function save() {
  if (!sending && dirty && !stopped && !leaving) underway = send();
  return underway;
}

async function send() {
  clearTimeout(timer);
  sending = true;
  dirty = false;
  since = undefined;
  say("Đang lưu…", "wait");
  try {
    const answer = await fetch(desk.dataset.autosave, {
      method: "POST",
      headers: { "X-Requested-With": "XMLHttpRequest", "X-CSRF-TOKEN": token.content },
      body: new URLSearchParams(new FormData(desk)),
    });
    if (answer.redirected || answer.status === 401 || answer.status === 403) throw new Error("signed out");
    const said = await answer.json();
    if (answer.status === 409) {
      conflict(said.sentence);
    } else if (!answer.ok) {
      throw new Error(answer.status);
    } else {
      saved(said);
    }
  } catch (failure) {
    dirty = true;
    say(failure.message === "signed out" ? "Chưa lưu: hãy đăng nhập lại ở cửa sổ khác" : "Chưa lưu: mất kết nối, sẽ thử lại", "bad");
    timer = setTimeout(save, 5000);
  } finally {
    sending = false;
  }
  if (dirty && !stopped) timer = setTimeout(save, AFTER);
}

function saved(said) {
  version.value = said.version;
  document.querySelectorAll("[data-version]").forEach((field) => (field.value = said.version));
  if (!dirty) {
    forget();
    changed = false; // what draft.js would warn of
    say(said.said, "good");
  }
  refresh();
}

// Somebody else saved: nothing is sent any more by itself until this person has chosen.
function conflict(sentence) {
  stopped = true;
  dirty = true;
  say("Chưa lưu: người khác vừa sửa", "bad");
  const box = document.querySelector("[data-conflict]");
  box.querySelector("[data-conflict-said]").textContent = sentence;
  box.hidden = false;
  box.scrollIntoView({ block: "nearest" });
}

document.querySelector("[data-settle]").addEventListener("click", () => desk.requestSubmit());
desk.addEventListener("input", typed);
desk.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button && (button.name === "them" || button.name === "bo")) setTimeout(typed);
});
// Whoever presses a button is not to meet a save of his own: one that is under way comes first, and none follows.
desk.addEventListener("submit", async (event) => {
  keep();
  clearTimeout(timer);
  leaving = true;
  if (!sending) return;
  event.preventDefault();
  await underway;
  clearTimeout(timer);
  desk.requestSubmit(event.submitter);
});
window.addEventListener("pageshow", () => (leaving = false));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") save();
});
document.querySelector("[data-undo]").addEventListener("submit", async (event) => {
  if (!dirty && !sending) return;
  event.preventDefault();
  delete event.target.dataset.sent;
  await save();
  if (!dirty) event.target.submit();
});

// What was typed before the lid was closed or the server was gone.
const kept = JSON.parse(localStorage.getItem(storeKey) || "null");
if (kept) {
  const now = values();
  const differs = Object.keys(kept.values).some((name) => kept.values[name] !== (now[name] ?? ""));
  if (!differs) {
    forget();
  } else {
    const box = document.querySelector("[data-kept]");
    box.querySelector("[data-kept-at]").textContent = `lúc ${new Date(kept.at).toLocaleString("vi-VN")}`;
    box.hidden = false;
    box.querySelector("[data-take]").addEventListener("click", () => {
      takeBack(kept.values);
      version.value = kept.version;
      box.hidden = true;
      typed();
    });
    box.querySelector("[data-drop]").addEventListener("click", () => {
      forget();
      box.hidden = true;
    });
  }
}

// Parts that were added come back as well: their buttons are pressed until there is a field for every value.
function takeBack(all) {
  for (let round = 0; round < 50; round++) {
    const missing = Object.keys(all).find((name) => !desk.elements[name]);
    const group = missing && [...desk.querySelectorAll("[data-group]")].reverse().find((one) => missing.startsWith(`${one.dataset.group}/`));
    const button = group && group.querySelector(":scope > button[name=them]");
    if (!button || typeof addPart !== "function") break;
    addPart(button);
  }
  for (const [name, value] of Object.entries(all)) {
    if (desk.elements[name]) desk.elements[name].value = value;
  }
}
