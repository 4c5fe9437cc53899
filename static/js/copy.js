// Buttons that copy a value with its citation. They are hidden if the clipboard is unavailable.

function show(root) {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll("[data-copy][hidden]")) button.hidden = false;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const label = button.textContent;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = label), 2000);
});

document.addEventListener("htmx:load", (event) => show(event.detail.elt));
show(document);
