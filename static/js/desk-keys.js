// Maps keys to actions. The mapping is read from the help panel.

import { NOT_COPIED, copy } from "./copy.js";
import { offerBeside } from "./desk-offer.js";
import { reach } from "./later.js";

const FIELDS = "input, textarea, select, [contenteditable]";
const CONTROLS = "a, button, summary";

const bringIntoSight = (opened) => opened?.scrollIntoView({ block: "nearest" });

// If an answer has replaced a form or its opener: the same place in the page as it is now.
const placeOf = (element) => document.getElementById(element.closest(".passage").id);

const firstToFill = (open) =>
  open?.querySelector('[aria-invalid="true"]') ??
  open?.querySelector(".field :is(input, select, textarea), .buttons a");

// A newly opened form gets the focus, unless keys typed meanwhile have already gone into it.
export function enter(place) {
  const open = place?.querySelector("[data-open]");
  bringIntoSight(open);
  const field = firstToFill(open);
  const here = document.activeElement;
  if (open?.contains(here) && (here !== field || field.value !== field.defaultValue)) return;
  field?.focus();
  field?.select?.();
}

export function readKeys({ desk, cursor, line, words }) {
  const help = document.getElementById("desk-help");
  const said = document.getElementById("desk-said");
  const byKey = new Map();
  for (const { dataset } of help.querySelectorAll("[data-keys]")) {
    for (const key of dataset.keys.split(" ")) byKey.set(key, dataset.command);
  }

  const say = (text) => (said.textContent = text);
  const inFact = (id, name) => () => document.querySelector(`#${id} [data-press="${name}"]`);
  const inDesk = (name) => () => desk.querySelector(`[data-press="${name}"]`);
  // Forms may be left open elsewhere: one open at the cursor takes precedence.
  const opened = (selector) => cursor.passage?.querySelector(selector) ?? desk.querySelector(selector);
  const firstField = () => opened("[data-open] .field :is(input, select, textarea)");

  // Decide on facts. They count as decided at once, so that the cursor can move on.
  function decide(facts, find) {
    for (const fact of facts) fact.dataset.sent = "";
    line.press(find);
  }

  async function goOn(from) {
    if (cursor.goOn(from)) return;
    held ??= [];
    if (!(await goFurther(from))) {
      const above = cursor.undecided.length;
      say(`Nothing below is undecided${above ? `, ${above} above` : ""}. g: the next article.`);
    }
    release();
  }

  // Go to undecided facts that are not loaded yet; false if there are none.
  async function goFurther(from) {
    for (const stretch of cursor.undecidedLater(from)) {
      if (!(await reach(stretch)) || cursor.goOn(stretch)) return true;
    }
    return false;
  }

  function open(url) {
    line.open(() => {
      htmx.ajax("GET", url, { source: desk, swap: "none settle:0ms" });
      return null;
    }, firstField);
  }

  function addFromWords(kind = "") {
    const { words: text = "", near = cursor.startOfSentence } = words.chosen() ?? {};
    words.end();
    open(`${desk.dataset.add}?${new URLSearchParams({ kind, near, words: text })}`);
  }

  offerBeside(words, addFromWords);

  const commands = {
    "next-sentence": () => cursor.move(1),
    "previous-sentence": () => cursor.move(-1),
    "next-any-sentence": () => cursor.move(1, { bearing: false }),
    "previous-any-sentence": () => cursor.move(-1, { bearing: false }),
    "next-fact": () => cursor.step(1),
    "previous-fact": () => cursor.step(-1),
    "go-on": () => {
      const { group, fact } = cursor;
      const sure = [...(group?.querySelectorAll(".fact[data-sure]:not([data-sent])") ?? [])];
      const left = [...(group?.querySelectorAll(".fact[data-undecided]:not([data-sure], [data-sent])") ?? [])];
      if (sure.length) decide(sure, inFact(group.id, "accept-sure"));
      if (sure.length && left.length) cursor.toFact(left[0]);
      else goOn([...(group?.querySelectorAll(".fact") ?? [])].at(-1) ?? fact);
    },
    accept: () => {
      const { fact } = cursor;
      if (!fact) return;
      decide([fact], inFact(fact.id, "accept"));
      goOn(fact);
    },
    reject: () => {
      cursor.toFact(cursor.fact);
      cursor.fact?.querySelector('[data-press="reject"]')?.click();
    },
    correct: () => cursor.fact && line.open(inFact(cursor.fact.id, "correct"), firstField),
    select: () => cursor.sentence && words.begin(cursor.sentence),
    add: () => addFromWords(),
    link: () => open(`${desk.dataset.link}?near=${cursor.startOfSentence}`),
    undo: () => line.press(inDesk("undo")),
    copy: async () => {
      const button = cursor.fact?.querySelector('[data-press="copy"]');
      if (!button) return say("Nothing to copy: no sentence is behind this.");
      say((await copy(button)) ? "Copied with its citation." : NOT_COPIED);
    },
    date: () => {
      const date = document.getElementById("date-of-article");
      date.open = true;
      date.querySelector("[name=date]").focus();
    },
    refused: () => cursor.toFact(desk.querySelector(".fact:has([role=alert])")),
    "next-article": () => line.press(inDesk("next-article")),
    help: () => (help.open ? help.close() : help.showModal()),
    leave,
  };

  function leave() {
    if (words.selecting) return words.end();
    const reasons = cursor.fact?.querySelector(".reasons[open]") ?? desk.querySelector(".reasons[open]");
    if (reasons) {
      reasons.open = false;
      return cursor.toFact(cursor.fact);
    }
    const within = document.activeElement.closest("[data-open]");
    line.press(() => within?.querySelector('[data-press="leave"]') ?? opened('[data-press="leave"]'));
  }

  // Letters for the options of an open form: reasons to reject, kinds of facts to add.
  function choose(key) {
    const { fact } = cursor;
    const kind = () => opened(`div[data-open] [data-key="${key}"]`);
    if (fact?.querySelector(`.reasons[open] [data-key="${key}"]`)) {
      decide([fact], () => document.querySelector(`#${fact.id} [data-key="${key}"]`));
      goOn(fact);
    } else if (kind()) {
      line.open(kind, firstField);
    } else {
      return false;
    }
    return true;
  }

  function select(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) words.move(step, { extend: event.shiftKey });
    return Boolean(step);
  }

  const kinds = new Map(JSON.parse(document.getElementById("desk-kinds").textContent));

  function act(event) {
    const key = event.key === " " ? "Space" : event.key;
    if (words.selecting && select(event)) return true;
    if (words.selecting && kinds.has(key)) {
      addFromWords(kinds.get(key));
      return true;
    }
    if (choose(key)) return true;
    const command = byKey.get(key);
    if (command) commands[command]();
    return Boolean(command);
  }

  // Keys wait for a form to open, and go into it; or for a submitted form or facts to load, and take
  // effect then.
  let held = null;

  function release() {
    const kept = held ?? [];
    held = null;
    kept.forEach(take);
  }

  function take(event) {
    if (held) return held.push(event) > 0;
    if (line.opening) return line.keep(event.key) > 0;
    return act(event);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.key === "Shift") return;
    const waits = held || (line.opening && (event.key.length === 1 || event.key === "Enter"));
    if (!waits) {
      if (event.target.closest(FIELDS)) {
        if (event.key === "Escape" && desk.contains(event.target)) leave();
        return;
      }
      if (help.open && event.key !== "?") return;
      if (event.target !== document.body && !desk.contains(event.target)) return;
      if (["Enter", " "].includes(event.key) && event.target.closest(CONTROLS)) return;
    }
    if (take(event)) event.preventDefault();
  });

  // The fact of the decision that is being undone.
  let undone = "";

  desk.addEventListener("submit", ({ target }) => {
    if (target.matches("form[data-open]")) held = [];
    if (target.matches(".desk-state form")) undone = decidedBy(target.elements.decision.value)?.id;
  });

  const decidedBy = (decision) => desk.querySelector(`.fact:has([name="decision"][value="${decision}"])`);

  // The user has logged in again since the page was opened: its forms continue with the token of that login.
  let anew = "";
  desk.addEventListener("logged-in-anew", ({ detail: { token, user } }) => {
    for (const field of document.querySelectorAll('[name="csrfmiddlewaretoken"]')) field.value = token;
    anew = `Not done: you have logged in again, as ${user}. Try once more.`;
  });

  desk.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, xhr } }) => {
    // If an answer has replaced its requester, the event comes from elsewhere.
    const { elt } = requestConfig;
    if (elt.matches("input")) return;
    const made = xhr.status >= 200 && xhr.status < 300;
    if (!made && ![409, 422].includes(xhr.status)) {
      for (const fact of desk.querySelectorAll("[data-sent]")) delete fact.dataset.sent;
      const why = xhr.status === 403 ? "are you still logged in?" : "the server did not take it.";
      say(anew || `Not done: ${why} Try again, or reload the page.`);
      anew = "";
    }
    // A refusal keeps the reasons open, with the note; they would cover the fact that the cursor has gone on to.
    setTimeout(() => {
      for (const reasons of desk.querySelectorAll(".fact:has([role=alert]):not(.here) .reasons")) reasons.open = false;
    });
    if (made && elt.matches(".desk-state form")) setTimeout(() => cursor.toFact(document.getElementById(undone)));
    if (elt.matches("form[data-open]")) setTimeout(() => answered(elt, made));
    if (elt.matches("a")) setTimeout(() => enter(placeOf(elt)));
  });

  const toggled = ({ target }) => target.matches(".reasons[open]") && bringIntoSight(target.querySelector("form"));
  desk.addEventListener("toggle", toggled, true);

  // After an accepted form, go to the next undecided fact; a refused one gets the focus again.
  async function answered(form, made) {
    const fact = form.closest(".fact");
    if (!made) {
      held = null;
      return firstToFill(placeOf(form).querySelector("[data-open]"))?.focus();
    }
    if (fact) await goOn(document.getElementById(fact.id));
    else cursor.toSentence(cursor.sentence);
    release();
  }
}
