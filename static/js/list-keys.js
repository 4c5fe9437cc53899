// The keys of a list of statements: each presses a button in the focused row, after all earlier ones are answered.

import { Line } from "./desk-line.js";

const line = new Line(document);

const rows = () => [...document.querySelectorAll(".to-decide")];
const undecided = (row) => "undecided" in row.dataset;
const cursor = () => document.activeElement.closest(".to-decide");
const inRow = (name) => () => cursor()?.querySelector(`[data-press="${name}"]`);

function move(step) {
  const all = rows();
  const here = all.indexOf(cursor());
  const row = all[here < 0 ? 0 : here + step];
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest", behavior: "instant" });
  return row;
}

const nextPage = () => document.querySelector('.pager [rel="next"]');

const commands = {
  j: () => (move(1) ? null : nextPage()),
  k: () => void move(-1),
  a: inRow("accept"),
  r: inRow("reject"),
  c: inRow("correct"),
  u: () => document.querySelector('.messages [data-press="undo"]'),
  g: nextPage,
  Escape: () => cursor()?.querySelector(".reasons[open] summary"),
};

function press(key) {
  const reason = cursor()?.querySelector(`.reasons[open] [data-key="${key}"]`);
  return reason ?? commands[key]?.();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key.length > 1 && event.key !== "Escape") return;
  line.press(() => press(event.key));
});

if (document.activeElement === document.body) (rows().find(undecided) ?? rows()[0])?.focus({ preventScroll: true });
