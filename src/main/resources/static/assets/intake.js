// Tiếp nhận: files are sent one by one as the body of a request, two at a time, each with its progress and its outcome;
// the list below asks again while something is being read.
"use strict";

const AT_ONCE = 2;
const form = document.getElementById("gui-tep");
const chooser = form.querySelector("input[type=file]");
const panel = document.getElementById("dang-gui");
const lines = panel.querySelector(".sending");
const total = document.getElementById("dang-gui-tong");
const token = document.querySelector("meta[name=csrf-token]").content;
const largest = Number(form.dataset.largest);
const queue = [];
let running = 0;
let done = 0;
let refused = 0;

form.querySelector(".no-script").hidden = true;
chooser.addEventListener("change", () => {
  add(chooser.files);
  chooser.value = "";
});
form.addEventListener("submit", (event) => event.preventDefault());

for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) form.classList.remove("over");
});
document.addEventListener("drop", async (event) => {
  event.preventDefault();
  form.classList.remove("over");
  add(await filesOf(event.dataTransfer));
});

// Whoever leaves now would cut the files off that are on their way.
window.addEventListener("beforeunload", (event) => {
  if (running + queue.length > 0) event.preventDefault();
});

async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return transfer.files;
  return (await Promise.all(entries.map(within))).flat();
}

async function within(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return (await Promise.all(found.map(within))).flat();
    found.push(...some);
  }
}

function add(files) {
  for (const file of files) queue.push({ file, line: newLine(file) });
  panel.hidden = false;
  tell();
  while (running < AT_ONCE && queue.length > 0) next();
}

function newLine(file) {
  const line = document.createElement("li");
  const name = document.createElement("span");
  name.className = "file-name";
  name.textContent = file.name;
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", `Đã gửi ${file.name}`);
  const outcome = document.createElement("span");
  outcome.className = "outcome";
  outcome.textContent = "Đang chờ";
  line.append(name, progress, outcome);
  lines.append(line);
  return line;
}

function next() {
  const { file, line } = queue.shift();
  running++;
  if (file.size > largest) {
    settle(line, "refused", `Từ chối: tệp lớn hơn ${form.dataset.largestWords}.`);
  } else {
    send(file, line);
  }
}

function send(file, line) {
  const request = new XMLHttpRequest();
  request.open("POST", "/tiep-nhan/tep");
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.setRequestHeader("X-CSRF-TOKEN", token);
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.responseType = "json";
  request.upload.addEventListener("progress", (event) => {
    const share = event.total ? event.loaded / event.total : 0;
    line.querySelector("progress").value = share;
    line.querySelector(".outcome").textContent = share < 1 ? `Đang gửi ${Math.floor(share * 100)}%` : "Đang cất vào kho";
  });
  request.addEventListener("load", () => settle(line, ...said(request)));
  request.addEventListener("error", () => settle(line, "refused", "Mất kết nối, tệp chưa được nhận. Hãy gửi lại."));
  line.querySelector(".outcome").textContent = "Đang gửi";
  request.send(file);
}

function said(request) {
  const answer = request.response;
  if (request.status === 200 && answer) return [answer.kind, answer.sentence, answer.address];
  if (request.status === 401) return ["refused", "Phiên làm việc đã hết. Hãy đăng nhập lại rồi gửi lại tệp này."];
  return ["refused", (answer && answer.sentence) || "Tệp chưa được nhận. Hãy gửi lại."];
}

function settle(line, kind, sentence, address) {
  running--;
  done++;
  if (kind === "refused") refused++;
  const outcome = line.querySelector(".outcome");
  const tag = document.createElement("span");
  tag.className = `tag ${{ stored: "good", duplicate: "wait", refused: "bad" }[kind] || "bad"}`;
  tag.textContent = { stored: "Đã nhận", duplicate: "Đã có", refused: "Từ chối" }[kind] || "Từ chối";
  outcome.replaceChildren(tag);
  if (kind !== "stored") outcome.append(" ", kind === "refused" ? sentence.replace(/^Từ chối: /, "") : sentence);
  if (address) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = "Mở";
    link.setAttribute("aria-label", `Mở ${line.querySelector(".file-name").textContent}`);
    outcome.append(" ", link);
  }
  line.querySelector("progress").value = 1;
  tell();
  refreshSoon(300);
  if (queue.length > 0) next();
}

function tell() {
  const all = done + running + queue.length;
  total.textContent =
    `${done} trên ${all} tệp đã xong` + (refused > 0 ? `, ${refused} tệp chưa được nhận` : "") + ".";
}

// The list: rows that changed are put in place of the old ones, so that focus and scroll stay where they are.

let timer = 0;
let askedInVain = 0;

function refreshSoon(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(refresh, milliseconds);
}

async function refresh() {
  const list = document.getElementById("danh-sach");
  try {
    const answer = await fetch(`/tiep-nhan/danh-sach?trang=${list.dataset.page}`, {
      headers: { "X-Requested-With": "XMLHttpRequest" },
    });
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("danh-sach");
    takeOver(list, fresh);
    askedInVain = 0;
  } catch {
    askedInVain++;
  }
  schedule();
}

function takeOver(list, fresh) {
  const known = [...list.querySelectorAll("tbody tr")];
  const rows = [...fresh.querySelectorAll("tbody tr")];
  const sameRows = known.length === rows.length && rows.every((row, i) => row.id === known[i].id);
  if (!sameRows) {
    list.replaceWith(fresh);
    return;
  }
  rows.forEach((row, i) => {
    if (row.dataset.state !== known[i].dataset.state) known[i].replaceWith(row);
  });
}

function schedule() {
  const waiting = document.querySelector("#danh-sach tr[data-settled=false]");
  if (waiting && askedInVain < 10) refreshSoon(document.hidden ? 10000 : 2000);
}

schedule();
