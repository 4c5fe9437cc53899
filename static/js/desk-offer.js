// Offers, beside selected words, the kinds of facts that they may state.

export function offerBeside(words, add) {
  const offer = document.getElementById("desk-offer");
  let pressed = false;
  let settled = 0;

  function follow() {
    clearTimeout(settled);
    if (!words.chosen()) offer.hidden = true;
    else if (!pressed) settled = setTimeout(show, 100);
  }

  function show() {
    if (!words.chosen()) return;
    const { left, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
    offer.hidden = false;
    offer.classList.toggle("by-keys", words.selecting);
    const room = document.documentElement.clientWidth - offer.offsetWidth;
    offer.style.left = `${Math.max(Math.min(left, room) + scrollX, 0)}px`;
    offer.style.top = `${bottom + scrollY}px`;
  }

  function press(event) {
    pressed = event.type === "pointerdown";
    follow();
  }

  document.addEventListener("selectionchange", follow);
  for (const type of ["pointerdown", "pointerup", "pointercancel"]) document.addEventListener(type, press);
  // Pressing a button would otherwise end the selection.
  offer.addEventListener("pointerdown", (event) => event.stopPropagation());
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  offer.addEventListener("click", ({ target }) => {
    const kind = target.closest("[data-kind]")?.dataset.kind;
    if (kind) add(kind);
  });
}
