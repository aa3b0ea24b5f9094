// Xác nhận by the keyboard alone: Enter settles a field, Escape takes a step back, Ctrl+Enter settles all. The place where
// the field in focus was read comes into view. What was typed survives a session that ends.
"use strict";

const form = document.getElementById("xac-nhan");
const rows = [...form.querySelectorAll(".confirm-field")];
const pages = [...document.querySelectorAll(".evidence-page")];
const view = document.querySelector(".evidence-pages");
const draftKey = `xac-nhan-${form.dataset.document}`;
const settled = [];

const box = (row) => row.querySelector("[name^='truong.']");
const rowOf = (element) => element.closest(".confirm-field");

for (const row of rows) row.dataset.first = box(row).value;
document.querySelectorAll(".evidence-page img").forEach((picture) => {
  const none = () => picture.closest(".evidence-page").classList.add("no-picture");
  if (picture.complete && picture.naturalWidth === 0) none();
  picture.addEventListener("error", none);
});

// Looking: the evidence of the field in focus.

function look(row) {
  const name = row.dataset.field;
  const beside = row.dataset.beside;
  const wanted = row.dataset.page || (beside && rows.find((other) => other.dataset.field === beside)?.dataset.page);
  document.querySelectorAll(".evidence-pages [data-fields]").forEach((mark) => {
    const fields = mark.dataset.fields.split(" ");
    mark.classList.toggle("on", fields.includes(name));
    mark.classList.toggle("near", !fields.includes(name) && fields.includes(beside));
  });
  if (wanted) pages.forEach((page) => page.classList.toggle("now", page.dataset.page === wanted));
  rows.forEach((other) => other.classList.toggle("now", other === row));
  const mark = [...document.querySelectorAll(".evidence-page.now .on, .evidence-page.now .near")].find(
    (each) => each.getClientRects().length > 0,
  );
  if (mark) bringIntoView(mark);
}

// Only the page moves, and only where it scrolls by itself: on a phone the field must stay where it is.
function bringIntoView(mark) {
  const outer = view.getBoundingClientRect();
  const inner = mark.getBoundingClientRect();
  const text = mark.closest(".page-text");
  if (text && text.scrollHeight > text.clientHeight) {
    text.scrollTop += inner.top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
  if (view.scrollHeight > view.clientHeight) view.scrollTop += inner.top - outer.top - view.clientHeight / 3;
}

form.addEventListener("focusin", (event) => {
  const row = rowOf(event.target);
  if (row) look(row);
});
document.querySelectorAll(".evidence-page img").forEach((picture) =>
  picture.addEventListener("load", () => {
    const row = rows.find((each) => each.classList.contains("now"));
    if (row) look(row);
  }),
);

// Settling and taking back.

function settle(row) {
  row.classList.add("done");
  settled.push(row);
  const next = rows.slice(rows.indexOf(row) + 1).find((each) => !each.classList.contains("done"));
  const open = next || rows.find((each) => !each.classList.contains("done"));
  if (open) go(open);
  else form.requestSubmit();
}

function go(row) {
  box(row).focus();
  if (box(row).select) box(row).select();
}

function takeBack(row) {
  const field = box(row);
  if (field.value !== row.dataset.first) {
    field.value = row.dataset.first;
    keep();
  } else if (settled.length > 0) {
    const last = settled.pop();
    last.classList.remove("done");
    go(last);
  }
}

form.addEventListener("keydown", (event) => {
  const row = rowOf(event.target);
  if (event.isComposing || !row) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === "Enter" && event.target === box(row) && !event.shiftKey) {
    event.preventDefault();
    settle(row);
  } else if (event.key === "Escape") {
    event.preventDefault();
    takeBack(row);
  }
});

// The calendar beside the written date.

const picker = form.querySelector(".picker");
if (picker) {
  const written = box(rowOf(picker));
  picker.addEventListener("change", () => {
    const [year, month, day] = picker.value.split("-");
    if (day) written.value = `${day}/${month}/${year}`;
    keep();
    written.focus();
  });
}

form.querySelectorAll(".take").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    box(rowOf(button)).value = button.dataset.value;
    keep();
    go(rowOf(button));
  });
});

// What was typed is kept in this window until it is written down.

function keep() {
  const typed = {};
  for (const row of rows) if (box(row).value !== row.dataset.first) typed[row.dataset.field] = box(row).value;
  try {
    if (Object.keys(typed).length > 0) sessionStorage.setItem(draftKey, JSON.stringify(typed));
    else sessionStorage.removeItem(draftKey);
  } catch {
    // Without storage the page works as before; only the comfort is gone.
  }
}

function putBack() {
  const note = document.getElementById("lay-lai");
  const typed = JSON.parse(sessionStorage.getItem(draftKey) || "{}");
  const changed = rows.filter((row) => row.dataset.field in typed && typed[row.dataset.field] !== box(row).value);
  if (changed.length === 0 || form.dataset.fresh !== "true") return;
  for (const row of changed) box(row).value = typed[row.dataset.field];
  note.hidden = false;
  note.querySelector("button").addEventListener("click", () => {
    for (const row of rows) box(row).value = row.dataset.first;
    keep();
    note.hidden = true;
    go(rows[0]);
  });
}

form.addEventListener("input", keep);
try {
  putBack();
} catch {
  // A window without storage, or one that holds something else under this name.
}
const start = document.querySelector(".confirm-field [aria-invalid=true]") || box(rows[0]);
start.focus();
look(rowOf(start));
