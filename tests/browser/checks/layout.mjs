// What fits, on the screen and on paper.
import { withPage } from '../browser.mjs';

/** Nobody should have to scroll sideways to read; a table may scroll within itself. */
export function checkSideways(world, page, view) {
  return withPage(world, page, view, {}, (tab) => tab.evaluate(findOverflow));
}

function findOverflow() {
  const root = document.scrollingElement;
  if (root.scrollWidth <= innerWidth) return [];
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element));
  // The innermost ones are the cause; those around them are only stretched.
  const causes = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return (causes.length ? causes.slice(0, 5) : [document.body]).map((element) => ({
    rule: 'sideways',
    where: window.beretningTest.selector(element),
    text: `the page is ${root.scrollWidth} wide in a window of ${innerWidth}`,
  }));
}

/** A print with navigation in it is a print of a screen. */
export function checkPrint(world, page, view) {
  return withPage(world, page, view, {}, async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    return tab.evaluate(() => {
      const { visible, selector } = window.beretningTest;
      // The way down to a page stays: it says which report a sheet of paper belongs to.
      const problems = [...document.querySelectorAll('nav:not(.breadcrumbs)')].filter(visible)
        .map((nav) => ({ rule: 'print-navigation', where: selector(nav) }));
      for (const name of ['main', 'h1']) {
        const element = document.querySelector(name);
        if (!element || !visible(element)) problems.push({ rule: 'print-empty', where: name });
      }
      return problems;
    });
  });
}

const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Readers with dyslexia set text wider (WCAG 1.4.12): the header and the title must take it. */
export function checkSpacing(world, page, view) {
  return withPage(world, page, view, { free: true }, async (tab) => {
    await tab.addStyleTag({ content: SPACING });
    return [...await tab.evaluate(findClipped), ...await tab.evaluate(findOverflow)];
  });
}

function findClipped() {
  const { visible, selector } = window.beretningTest;
  const problems = [];
  for (const box of document.querySelectorAll('header, h1')) {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!text.data.trim() || !visible(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const fault = clippedBy(range.getBoundingClientRect(), text.parentElement, box);
      if (fault) problems.push({ rule: 'text-clipped', where: selector(text.parentElement), text: `“${text.data.trim()}” ${fault}` });
    }
  }
  return problems;

  /** Walks outwards: who cuts the text off, or how it sticks out of the box it belongs to. */
  function clippedBy(rect, parent, box) {
    for (let at = parent; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      const room = at.getBoundingClientRect();
      if (style.clipPath !== 'none' || room.width <= 2 || room.height <= 2) return null; // for screen readers only
      const outX = rect.left < room.left - 1 || rect.right > room.right + 1;
      const outY = rect.top < room.top - 1 || rect.bottom > room.bottom + 1;
      if (outX && /auto|scroll/.test(style.overflowX)) return null;
      if ((outX && /hidden|clip/.test(style.overflowX)) || (outY && /hidden|clip/.test(style.overflowY))) return `is cut off by ${selector(at)}`;
      if (['absolute', 'fixed'].includes(style.position)) return null; // laid over the page on purpose, like a skip link
      if (at === box && rect.bottom > room.bottom + 4) return `hangs out of ${selector(box)}`;
    }
    return rect.right > innerWidth + 1 ? 'runs out of the window' : null;
  }
}
