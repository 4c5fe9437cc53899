// A decision beside a sentence reloads the page in place and then moves the focus: in a list to the next undecided row,
// elsewhere to the same mark or, if the statement has moved, to the mark that followed it. An undo moves it back.

const statements = () => [...document.querySelectorAll("[data-statement]")];
const withId = (id) => document.querySelector(`[data-statement="${id}"]`);

let place = null;
let scrolled = 0;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.matches(".conflict")) return swapRow(detail);
  if (detail.target.id !== "main") return;
  // A refusal has a page of its own, which says what to do. If nothing is left of a page (404), say so.
  detail.shouldSwap = detail.xhr.status < 400 || detail.xhr.status === 404;
  if (!detail.shouldSwap) return sendPlainly(detail.requestConfig);
  const here = document.activeElement;
  const card = here.closest("[popover]");
  const at = card ? document.querySelector(`[popovertarget="${card.id}"]`) : here.closest("[data-statement]");
  scrolled = scrollY;
  const undoes = detail.requestConfig.elt.querySelector('[data-press="undo"]');
  if (at && !(undoes && place)) place = statements().slice(statements().indexOf(at)).map(({ dataset }) => dataset.statement);
});

document.addEventListener("htmx:sendError", ({ detail }) => {
  const place = detail.elt.closest(".decide-here, .message, .conflict");
  if (!place || !detail.target.matches("#main, .conflict")) return;
  const said = place.querySelector("[role=alert]") ?? document.createElement("p");
  said.role = "alert";
  said.textContent = "Not done: the server did not answer. Try again.";
  place.append(said);
});

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.target.id !== "main") return;
  document.querySelector(".messages")?.classList.add("in-sight");
  const at = goingOn(place ?? []) ?? document.getElementById("main");
  scrollTo({ top: scrolled, behavior: "instant" });
  at.focus({ preventScroll: true });
  at.scrollIntoView({ block: "nearest", behavior: "instant" });
});

// A row is replaced by what was decided, or why not. Any other answer, such as the page to log in, has a page of its own.
function swapRow(detail) {
  const { xhr, requestConfig } = detail;
  if (xhr.status < 500 && new URL(xhr.responseURL).pathname === requestConfig.path) return;
  detail.shouldSwap = false;
  sendPlainly(requestConfig);
}

function goingOn([decided, ...after]) {
  const [same, next] = [withId(decided), after.map(withId).find(Boolean)];
  if (!(same ?? next)?.matches(".to-decide")) {
    const all = statements();
    const stayed = same && (!next || all.indexOf(next) === all.indexOf(same) + 1);
    return stayed ? same : next;
  }
  return [same, ...after.map(withId)].find((row) => row && "undecided" in row.dataset) ?? same ?? next;
}

function sendPlainly({ elt, triggeringEvent }) {
  const { name, value } = triggeringEvent?.submitter ?? {};
  if (name) elt.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  elt.submit();
}
