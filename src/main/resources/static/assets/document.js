// The page of one document: turning pages by key, pictures that are not there, signatures fetched when the page is up.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.matches("input, textarea, select, [contenteditable]")) return;
  const where = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = where && document.querySelector(`.page-turn a[rel=${where}]`);
  if (link) link.click();
});

const MOST_PICTURES = 60;
const picture = document.querySelector("[data-picture]");
if (picture) {
  const none = () => {
    picture.parentElement.hidden = true;
    picture.closest(".paper").querySelector(".paper-none").hidden = false;
  };
  if (picture.complete && picture.naturalWidth === 0) none();
  picture.addEventListener("error", none);
  // A Word file has its text in one piece, but prints on several pages: they follow as one scrolls.
  if (picture.dataset.picture === "all") follow(picture, 1);
}

function follow(last, number) {
  if (number >= MOST_PICTURES) return;
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting) || !last.complete || last.naturalWidth === 0) return;
    seen.disconnect();
    const next = new Image();
    next.alt = `Ảnh trang ${number + 1} của văn bản`;
    next.addEventListener("load", () => {
      const frame = document.createElement("div");
      frame.className = "paper-frame next-picture";
      frame.append(next);
      last.closest(".paper").append(frame);
      mark(next, number + 1);
      follow(next, number + 1);
    });
    next.src = last.src.replace(/\d+\.png$/, `${number + 1}.png`);
  }, { rootMargin: "300px" });
  seen.observe(last);
  last.addEventListener("load", () => {
    seen.unobserve(last);
    seen.observe(last);
  });
}

// The pictures of a Word file get their marks when they are there: finding the words on them takes a moment.
const boxes = picture && picture.dataset.boxes;

async function mark(image, number) {
  if (!boxes) return;
  try {
    const answer = await fetch(`${boxes}&trang=${number}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) return;
    const found = await answer.json();
    if (found.length === 0) return;
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("viewBox", "0 0 10000 10000");
    drawing.setAttribute("preserveAspectRatio", "none");
    drawing.setAttribute("aria-hidden", "true");
    for (const box of found) {
      const part = document.createElementNS(space, "rect");
      for (const side of ["x", "y", "width", "height"]) part.setAttribute(side, box[side]);
      drawing.append(part);
    }
    image.parentElement.append(drawing);
  } catch {
    // The words are marked in the text; the picture stays as it is.
  }
}
if (picture && boxes) {
  if (picture.complete && picture.naturalWidth > 0) mark(picture, 1);
  else picture.addEventListener("load", () => mark(picture, 1), { once: true });
}

// From one marked word to the next, by button or by the keys N and P, and on to the next page that has one.
const marks = [...document.querySelectorAll(".page-text mark")];
const steps = document.querySelector("[data-hits]");
let at = -1;

function show(index) {
  if (at >= 0) look(at, false);
  at = index;
  look(at, true);
  const text = marks[at].closest(".page-text");
  text.scrollTop = marks[at].offsetTop - text.clientHeight / 3;
  if (steps) steps.querySelector("[data-count]").textContent = `Chỗ ${at + 1} trên ${marks.length} của trang này`;
}

function look(index, now) {
  marks[index].classList.toggle("now", now);
  document.querySelectorAll(`.paper-frame rect[data-mark="${index}"]`).forEach((part) => part.classList.toggle("now", now));
}

function step(by) {
  const index = at + by;
  if (index >= 0 && index < marks.length) {
    show(index);
    const place = marks[index].getBoundingClientRect();
    if (place.top < 80 || place.bottom > window.innerHeight) marks[index].scrollIntoView({ block: "center" });
    return;
  }
  const link = steps && steps.querySelector(`a[rel=${by > 0 ? "next-hit" : "prev-hit"}]`);
  if (link) link.click();
}

// Who comes from a list of hits sees first where most of the words stand together.
function fullest() {
  const words = marks.map((mark) => mark.textContent.trim().split(/\s+/).length);
  return words.indexOf(Math.max(...words));
}

if (marks.length > 0) {
  const first = { dau: 0, cuoi: marks.length - 1 }[new URLSearchParams(location.search).get("cho")];
  show(first ?? fullest());
}
if (steps) {
  steps.querySelectorAll("[data-step]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.matches("input, textarea, select, [contenteditable]")) return;
    const by = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (by) step(by);
  });
}

document.querySelectorAll("[data-load]").forEach(async (part) => {
  const place = part.querySelector("[data-loaded]");
  place.textContent = part.dataset.waiting || "Đang kiểm tra…";
  try {
    const answer = await fetch(part.dataset.load, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) throw new Error(answer.status);
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...html.body.childNodes);
  } catch {
    place.textContent = part.dataset.failed || "Chưa kiểm tra được chữ ký số. Hãy tải lại trang.";
  }
});
