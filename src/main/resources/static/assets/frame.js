// What every page shares: the account menu closes by itself, and a form is sent once.
"use strict";

document.documentElement.classList.add("scripted");

const menu = document.querySelector(".me");
if (menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

// A double click must not ask twice. The button keeps its look for the moment in which the form's data is gathered.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)));
  working(event.submitter);
});

// Long work says that it goes on, and for how long already.
function working(button) {
  if (!button || !button.dataset.long) return;
  const line = document.createElement("p");
  line.className = "say";
  line.setAttribute("role", "status");
  button.after(line);
  const from = Date.now();
  const tell = () => (line.textContent = `${button.dataset.long} ${Math.round((Date.now() - from) / 1000)} giây`);
  tell();
  setInterval(tell, 1000);
}

// A page that comes back out of the browser's memory can be sent again.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => (button.disabled = false));
  });
});
