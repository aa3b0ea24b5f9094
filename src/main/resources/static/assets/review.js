// The leader's view: a click on a page says where a comment belongs; comments stand as numbers on the pages.
"use strict";

const END = 10000;
const comment = document.querySelector("[data-comment]");

document.querySelectorAll(".pin").forEach((pin) => {
  const whole = pin.dataset.across === "0" && pin.dataset.down === "0";
  pin.style.left = whole ? "1%" : `${pin.dataset.across / 100}%`;
  pin.style.top = whole ? "1%" : `${pin.dataset.down / 100}%`;
});

document.querySelectorAll("[data-page]").forEach((page) => {
  page.addEventListener("click", (event) => {
    if (!comment || event.target.closest("a")) return;
    const box = page.getBoundingClientRect();
    const across = Math.round(((event.clientX - box.left) / box.width) * END);
    const down = Math.round(((event.clientY - box.top) / box.height) * END);
    comment.elements.trang.value = page.dataset.page;
    comment.elements.ngang.value = across;
    comment.elements.doc.value = down;
    let pin = document.querySelector(".pin.new");
    if (!pin) {
      pin = document.createElement("span");
      pin.className = "pin new";
      pin.textContent = "+";
    }
    page.append(pin);
    pin.style.left = `${across / 100}%`;
    pin.style.top = `${down / 100}%`;
    comment.elements.loi.focus();
  });
});

// Another page chosen by hand: the point on the old one means nothing any more.
if (comment) {
  comment.elements.trang.addEventListener("change", () => {
    comment.elements.ngang.value = 0;
    comment.elements.doc.value = 0;
    const pin = document.querySelector(".pin.new");
    if (pin) pin.remove();
  });
}
