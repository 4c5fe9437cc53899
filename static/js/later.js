// The facts of a long article come a stretch at a time, before they are in sight; a link stands where they do not.

const underway = new Map();

// Have a stretch show its facts, once; false where they do not come.
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

// When what an element asks for is there. The promise that htmx gives is kept as soon as a request waits in line.
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
