// The search box suggests while one types: a combobox as the ARIA patterns describe it. Without this script the box is
// a plain field.
"use strict";

const box = document.querySelector("[data-suggest]");
if (box) suggest(box.querySelector("input"));

function suggest(field) {
  const list = document.createElement("ul");
  list.id = "goi-y";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gợi ý");
  list.hidden = true;
  box.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let typed = field.value;
  let waiting;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    chosen = index;
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options[index].id);
    field.value = index < 0 || options[index].dataset.address ? typed : options[index].dataset.text;
  };

  const take = (option) => {
    if (option.dataset.address) {
      location.assign(option.dataset.address);
      return;
    }
    field.value = typed = option.dataset.text;
    close();
    field.focus();
  };

  const show = (found) => {
    list.replaceChildren(...found.map((one, at) => {
      const option = document.createElement("li");
      option.id = `goi-y-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.text = one.text;
      if (one.address) option.dataset.address = one.address;
      const note = document.createElement("small");
      note.textContent = one.note;
      option.append(one.text, note);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(option);
      });
      return option;
    }));
    chosen = -1;
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
  };

  field.addEventListener("input", () => {
    typed = field.value;
    clearTimeout(waiting);
    if (typed.trim().length < 2) {
      close();
      return;
    }
    waiting = setTimeout(async () => {
      const mine = ++asked;
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
        if (answer.ok && mine === asked && document.activeElement === field) show(await answer.json());
      } catch {
        close();
      }
    }, 180);
  });

  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(chosen >= last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape") {
      field.value = typed;
      close();
    } else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
    else if (event.key === "Tab") {
      close();
      return;
    } else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
}
