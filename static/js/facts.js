// Highlights the words of the fact that has the pointer or the focus.

function light(fact, on) {
  const words = fact && document.getElementById(fact.dataset.at);
  if (words) words.classList.toggle("hot", on);
}

for (const [enter, leave] of [
  ["mouseover", "mouseout"],
  ["focusin", "focusout"],
]) {
  document.addEventListener(enter, (event) => light(event.target.closest(".fact"), true));
  document.addEventListener(leave, (event) => light(event.target.closest(".fact"), false));
}
