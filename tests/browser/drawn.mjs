// What is wrong with the drawings of a page as they came out; it runs inside the page, so it uses nothing from outside.

/** Faults in words: none is the empty list. */
export function drawn() {
  const wide = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = (one, other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  // The box of a line of words has empty room above and below the letters: lines set close share up to 7 px of it.
  const meet = (one, other) => wide(one, other) > 1 && high(one, other) > 7;
  const faults = [];
  for (const svg of document.querySelectorAll('svg:not(.g):not(:has(> svg))')) {
    const edge = svg.getBoundingClientRect();
    if (!edge.width) continue;
    const words = [...svg.querySelectorAll('text')].map((it) => ({
      says: it.textContent,
      box: it.getBoundingClientRect(),
      isInPill: it.classList.contains('paper'),
    }));
    const marks = [...svg.querySelectorAll('.m, rect.ink[rx]')].map((it) => it.getBoundingClientRect());
    words.forEach((one, n) => {
      if (one.box.right > edge.right + 1 || one.box.left < edge.left - 1) faults.push(`cut off: ${one.says}`);
      for (const other of words.slice(n + 1)) {
        if (meet(one.box, other.box)) faults.push(`“${one.says}” over “${other.says}”`);
      }
      if (!one.isInPill && marks.some((it) => meet(one.box, it))) faults.push(`“${one.says}” over a mark`);
    });
  }
  if (document.documentElement.scrollWidth > window.innerWidth && !document.rootElement) faults.push('wider than its window');
  return faults;
}
