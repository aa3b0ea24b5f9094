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
    next.className = "next-picture";
    next.alt = `Ảnh trang ${number + 1} của văn bản`;
    next.addEventListener("load", () => {
      last.closest(".paper").append(next);
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

// The first marked word comes into view inside of its own part of the page.
const firstMark = document.querySelector(".page-text mark");
if (firstMark) {
  const text = firstMark.closest(".page-text");
  text.scrollTop = firstMark.offsetTop - text.clientHeight / 3;
}

document.querySelectorAll("[data-load]").forEach(async (part) => {
  const place = part.querySelector("[data-loaded]");
  place.textContent = "Đang kiểm tra…";
  try {
    const answer = await fetch(part.dataset.load, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) throw new Error(answer.status);
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...html.body.childNodes);
  } catch {
    place.textContent = "Chưa kiểm tra được chữ ký số. Hãy tải lại trang.";
  }
});
