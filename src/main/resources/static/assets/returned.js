// One tick for all changes of a file that came back.
"use strict";

const all = document.querySelector("[data-all]");
if (all) {
  all.addEventListener("change", () => {
    document.querySelectorAll("input[name=nhan]").forEach((tick) => (tick.checked = all.checked));
  });
}
