// The editor's position: a sentence with facts, and one of its facts. It moves at once, even while requests are running.

export class Cursor {
  #sentence = null;
  #fact = null;
  #onFact = false;

  constructor(desk) {
    this.desk = desk;
    desk.addEventListener("focusin", (event) => this.#follow(event.target));
    desk.addEventListener("htmx:afterRequest", () => this.#again());
    desk.addEventListener("reached", () => this.#again());
  }

  start() {
    const entered = document.activeElement.closest("[data-open]");
    if (entered) return this.#follow(entered);
    const asked = document.getElementById(location.hash.slice(1));
    const first = asked?.closest(".sentence, .fact") ?? this.undecided[0] ?? this.facts[0];
    if (first?.matches(".fact") && first !== asked) this.toFact(first, { onFact: false });
    else if (first) this.#follow(first, { focus: true });
    else this.toSentence(this.sentences[0]);
  }

  get sentences() {
    return [...this.desk.querySelectorAll(".sentence")];
  }

  get facts() {
    return [...this.desk.querySelectorAll(".fact")];
  }

  get sentence() {
    return document.getElementById(this.#sentence);
  }

  get fact() {
    return document.getElementById(this.#fact);
  }

  get group() {
    return this.fact?.closest(".group");
  }

  get passage() {
    return (this.sentence ?? this.fact)?.closest(".passage");
  }

  get startOfSentence() {
    return this.sentence?.dataset.start ?? "0";
  }

  move(step, { bearing = true } = {}) {
    const among = this.sentences.filter((each) => !bearing || each.matches(".bearing"));
    const here = this.sentence;
    const place = among.indexOf(here);
    if (place >= 0 || !here) return this.toSentence(among[Math.max(place + step, 0)]);
    const follows = below(here);
    this.toSentence(step > 0 ? among.find(follows) : among.findLast((each) => !follows(each)));
  }

  step(step) {
    const facts = this.facts;
    const place = facts.indexOf(this.fact);
    this.toFact(facts[Math.max(place + step, 0)]);
  }

  // Go to the next undecided fact after this one; false if none is left.
  goOn(from = this.fact) {
    const next = this.undecided.find(below(from));
    if (!next) return false;
    this.toFact(next, { onFact: next.closest(".group") === from?.closest(".group") });
    return true;
  }

  // Stretches below a fact that contain undecided ones, and are not loaded yet.
  undecidedLater(from) {
    return [...this.desk.querySelectorAll(".later[data-undecided]")].filter(below(from));
  }

  toSentence(sentence) {
    if (sentence) this.#be(sentence, firstOf(sentence), false);
  }

  toFact(fact, { onFact = true } = {}) {
    if (fact) this.#be(sentenceOf(fact), fact, onFact);
  }

  get undecided() {
    return this.facts.filter(isOpen);
  }

  #be(sentence, fact, onFact) {
    this.#sentence = sentence?.id ?? null;
    this.#fact = fact?.id ?? null;
    this.#onFact = onFact || !sentence;
    this.#show({ focus: true });
  }

  // If the mouse or Tab moves the focus, the cursor follows.
  #follow(target, { focus = false } = {}) {
    const fact = target.closest(".fact");
    const sentence = target.closest(".sentence");
    if (fact) [this.#sentence, this.#fact, this.#onFact] = [sentenceOf(fact)?.id ?? null, fact.id, true];
    else if (sentence && sentence.id !== this.#sentence) {
      this.#sentence = sentence.id;
      this.#fact = firstOf(sentence)?.id ?? null;
      this.#onFact = false;
    }
    if (fact || sentence) this.#show({ focus });
  }

  // An answer may have replaced the element at the cursor, or loaded the facts of its sentence.
  #again() {
    if (this.sentence && !this.#fact) this.#fact = firstOf(this.sentence)?.id ?? null;
    const lost = document.activeElement === document.body;
    this.#show({ focus: lost, scroll: false });
  }

  #show({ focus, scroll = true }) {
    const { sentence, fact } = this;
    for (const each of this.desk.querySelectorAll(".here, [tabindex='0']")) {
      each.classList.remove("here");
      if (each.tabIndex === 0 && each.matches(".sentence, .fact")) each.tabIndex = -1;
    }
    for (const each of [sentence, fact]) each?.classList.add("here");
    const at = (this.#onFact && fact) || sentence || fact;
    if (!at) return;
    at.tabIndex = 0;
    if (!focus) return;
    at.focus({ preventScroll: true });
    if (scroll) keepInSight(sentence ?? fact);
  }
}

const isOpen = (fact) => "undecided" in fact.dataset && !("sent" in fact.dataset);

const below = (from) => (each) =>
  !from || from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;

const sentenceOf = (fact) => document.getElementById(`s-${fact.closest(".group").dataset.start}`);

// The first undecided fact of a sentence, else its first fact.
function firstOf(sentence) {
  const facts = [...(document.getElementById(`facts-${sentence.dataset.start}`)?.querySelectorAll(".fact") ?? [])];
  return facts.find(isOpen) ?? facts[0];
}

// Scroll only if the next text would be in the lowest third of the window, or above the window.
function keepInSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight * 0.66) {
    window.scrollBy({ top: top - window.innerHeight * 0.25, behavior: "instant" });
  }
}
