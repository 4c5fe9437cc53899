// Buttons that copy a value with its citation. They are hidden if the clipboard is unavailable.

function show(root) {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll("[data-copy][hidden]")) button.hidden = false;
}

export const NOT_COPIED = "Not copied: the browser does not allow it.";

// Copy what a button offers, and say on it whether that worked; true if it did.
export async function copy(button) {
  const label = button.textContent;
  // Over plain http there is no clipboard; elsewhere it may be refused.
  const copied = await navigator.clipboard?.writeText(button.dataset.copy).then(() => true, () => false);
  button.textContent = copied ? "Copied" : NOT_COPIED;
  setTimeout(() => (button.textContent = label), 2000);
  return Boolean(copied);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-copy]");
  if (button) copy(button);
});

document.addEventListener("htmx:load", (event) => show(event.detail.elt));
show(document);
