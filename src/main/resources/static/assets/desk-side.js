// Beside a draft: its findings, each with the way to its words; its pages, drawn when they are looked at; what is left to do.
"use strict";

const desk = document.getElementById("du-thao");
const version = desk.elements["phien-ban"];
const fields = () => [...desk.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "submit");

const notes = document.querySelector("[data-notes]");
const pages = document.querySelector("[data-pages]");
let asked = 0;

async function refresh() {
  const mine = ++asked;
  notes.querySelector("[data-progress]").hidden = false;
  try {
    const answer = await fetch(notes.dataset.notes, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok || mine !== asked) return;
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    const noted = notes.querySelector("[data-noted]");
    for (const folded of noted.querySelectorAll("details[open]")) {
      html.querySelector(`[data-kept-open="${folded.dataset.keptOpen}"]`)?.setAttribute("open", "");
    }
    noted.replaceChildren(...html.body.childNodes);
  } catch {
    notes.querySelector("[data-noted]").textContent = "Chưa xét được; sẽ xét lại sau lần lưu tới.";
  } finally {
    if (mine === asked) notes.querySelector("[data-progress]").hidden = true;
  }
  drawPages();
  outline();
}

function drawPages() {
  if (pages.hidden || pages.dataset.drawn === version.value) return;
  pages.dataset.drawn = version.value;
  const progress = pages.querySelector("[data-progress]");
  progress.hidden = false;
  pages.querySelectorAll("img").forEach((image) => image.remove());
  next(1);

  function next(number) {
    const image = new Image();
    image.alt = `Trang ${number} của dự thảo`;
    image.addEventListener("load", () => {
      progress.hidden = true;
      pages.append(image);
      if (number < 60) next(number + 1);
    });
    image.addEventListener("error", () => {
      progress.hidden = number > 1;
      if (number === 1) progress.textContent = "Chưa dựng được văn bản; xem mục Nhận xét.";
    });
    image.src = `${pages.dataset.pages}${number}.png?v=${version.value}`;
  }
}

// A blank is printed as "[chưa có: …]" and shown as "[…]"; of several names the first is looked for. What is not on this page is
// where its link leads.
const squeezed = (text) => text.replace(/\s+/g, " ").trim();
function placeOf(words) {
  const ways = [words, words.replace("[chưa có: ", "["), words.split("; ")[0]].map(squeezed);
  const told = [...desk.querySelectorAll("[data-sentence], #can-cu li")];
  for (const way of ways) {
    const place = fields().find((field) => squeezed(field.value).includes(way))
      || told.find((one) => squeezed(one.textContent).includes(way));
    if (place) return place;
  }
  return document.querySelector("[data-elsewhere]");
}

notes.addEventListener("click", (event) => {
  const finding = event.target.closest("[data-words]");
  if (!finding || !finding.dataset.words) return;
  const words = finding.dataset.words;
  const place = placeOf(words);
  if (!place) return;
  const folded = place.closest("details");
  if (folded) folded.open = true;
  if (place.dataset.sentence) place.click();
  place.scrollIntoView({ block: "center" });
  place.focus();
  if (place.setSelectionRange && place.value.includes(words)) {
    const from = place.value.indexOf(words);
    place.setSelectionRange(from, from + words.length);
  }
});

// The two sheets beside the text, by mouse or by arrow keys.
const tabs = [...document.querySelectorAll("[role=tab]")];
function choose(tab) {
  for (const each of tabs) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    document.getElementById(each.getAttribute("aria-controls")).hidden = !chosen;
  }
  drawPages();
}
tabs.forEach((tab, index) => {
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tabs[(index + 1) % tabs.length];
    choose(other);
    other.focus();
  });
});

// The outline says which part still has a blank that must be filled.
function outline() {
  document.querySelectorAll("[data-outline] a").forEach((link) => {
    const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!part) return;
    const blank = [...part.querySelectorAll("textarea")].filter((area) => area.value.trim() === "" && !area.closest(".field").querySelector(".optional"));
    link.dataset.left = blank.length === 0 ? "" : String(blank.length);
  });
}

outline();
refresh();
