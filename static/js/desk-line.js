// A queue of presses: each waits until everything before it has been answered.

export class Line {
  #waiting = [];
  #underway = 0;
  #typed = null;
  #field = null;

  constructor(desk) {
    desk.addEventListener("htmx:beforeRequest", (event) => this.#count(event, 1));
    desk.addEventListener("htmx:afterRequest", (event) => this.#count(event, -1));
  }

  // Press the element that `find` returns, once everything before has been answered. Since answers may replace
  // elements, it is called only then, and may return none.
  press(find) {
    this.#waiting.push(find);
    this.#go();
  }

  // Press an element that opens a form, and keep what is typed until then for the form's `field`.
  open(find, field) {
    this.#typed = [];
    this.#field = field;
    this.press(find);
  }

  get opening() {
    return this.#typed !== null;
  }

  keep(key) {
    return this.#typed.push(key);
  }

  #count(event, step) {
    if (event.detail.requestConfig.elt.matches("input")) return;
    this.#underway += step;
    // Answers are swapped in right after this event.
    if (step < 0) setTimeout(() => this.#go());
  }

  #go() {
    while (!this.#underway && this.#waiting.length) this.#waiting.shift()()?.click();
    if (!this.#underway && this.#typed) this.#hand(this.#typed);
  }

  // Enter what was typed meanwhile into the form that has opened.
  #hand(typed) {
    this.#typed = null;
    const field = this.#field();
    if (!field) return;
    field.focus();
    field.select?.();
    const text = typed.filter((key) => key.length === 1).join("");
    if (text && "value" in field) {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (typed.includes("Enter")) field.form.requestSubmit();
  }
}
