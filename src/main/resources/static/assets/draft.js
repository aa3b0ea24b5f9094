// The form of a draft: parts are added and taken away in place; without this script the server does it.
"use strict";

const form = document.getElementById("du-thao");
let changed = false;

form.addEventListener("input", () => (changed = true));
form.addEventListener("submit", () => (changed = false));
window.addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

// Listening on the form, so that buttons of parts added later work as well.
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.name === "them") {
    event.preventDefault();
    addPart(button);
  } else if (button.name === "bo") {
    event.preventDefault();
    removePart(button);
  }
});

function addPart(button) {
  const group = button.closest("[data-group]");
  const path = group.dataset.group;
  const depth = path.split("/").filter((word) => /^\d+$/.test(word)).length;
  const template = group.querySelector(":scope > template");
  const holder = document.createElement("template");
  holder.innerHTML = template.innerHTML.replaceAll(`__${depth}__`, String(nextNumber(group, path)));
  const part = holder.content.querySelector(".one");
  group.querySelector(":scope > .parts").append(part);
  changed = true;
  const first = part.querySelector("textarea");
  if (first) first.focus();
}

function nextNumber(group, path) {
  const numbers = [...group.querySelectorAll(":scope > .parts > [data-part]")].map((part) =>
    Number(part.dataset.part.slice(path.length + 1)),
  );
  return Math.max(-1, ...numbers) + 1;
}

function removePart(button) {
  const part = button.closest("[data-part]");
  const filled = [...part.querySelectorAll("textarea")].some((area) => area.value.trim() !== "");
  if (filled && !window.confirm("Bỏ phần này cùng nội dung đã ghi?")) return;
  const next = part.nextElementSibling || part.previousElementSibling || part.closest("[data-group]");
  part.remove();
  changed = true;
  const focus = next.querySelector("textarea, button");
  if (focus) focus.focus();
}

// Browsers that do not grow a field with its text by themselves.
if (!CSS.supports("field-sizing", "content")) {
  const grow = (area) => (area.rows = Math.max(1, area.value.split("\n").length));
  form.querySelectorAll("textarea").forEach(grow);
  form.addEventListener("input", (event) => event.target.matches("textarea") && grow(event.target));
}
