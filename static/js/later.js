// Loads the facts of a long article in stretches, before they come into view; until then, there is a link.

const underway = new Map();

// Load the facts of a stretch, once; false if they fail to load.
export function reach(stretch) {
  if (!underway.has(stretch)) underway.set(stretch, ask(stretch));
  return underway.get(stretch);
}

async function ask(stretch) {
  const answer = answered(stretch);
  htmx.ajax("GET", stretch.dataset.facts, { source: stretch, swap: "none settle:0ms" });
  await answer;
  if (!stretch.querySelector(".fact")) {
    underway.delete(stretch);
    return false;
  }
  stretch.classList.remove("later");
  stretch.dispatchEvent(new Event("reached", { bubbles: true }));
  return true;
}

// Resolves when the response to an element's request is in place; htmx's own promise resolves once it is queued.
function answered(element) {
  return new Promise((resolve) => {
    element.addEventListener("htmx:afterRequest", function its({ detail }) {
      if (detail.requestConfig.elt !== element) return;
      element.removeEventListener("htmx:afterRequest", its);
      setTimeout(resolve);
    });
  });
}

const nearing = new IntersectionObserver(
  (seen) => {
    for (const { target } of seen.filter(({ isIntersecting }) => isIntersecting)) {
      nearing.unobserve(target);
      reach(target);
    }
  },
  { rootMargin: "100% 0px" },
);

for (const stretch of document.querySelectorAll(".later")) nearing.observe(stretch);
