// Beside an article: the words of the fact under the pointer or the focus are lit.

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
