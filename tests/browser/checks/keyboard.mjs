// The page with a keyboard alone.
import { withPage } from '../browser.mjs';

/** After a key the page may still be moving: a skip link slides in. */
const rest = (tab) => tab.evaluate(async () => {
  await new Promise((done) => requestAnimationFrame(done));
  await Promise.race([
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    new Promise((done) => setTimeout(done, 1000)),
  ]);
});

/** The first Tab reaches a visible link; Enter takes the reader, and the next Tab, to main. */
export function checkSkipLink(world, page, view) {
  return withPage(world, page, view, {}, async (tab) => {
    // A page for frames has nothing before main to skip.
    if (page.kind === 'embed') return [];
    await tab.keyboard.press('Tab');
    await rest(tab);
    const link = await tab.evaluate(() => {
      const active = document.activeElement;
      const box = active.getBoundingClientRect();
      const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
      return {
        where: window.beretningTest.selector(active),
        fragment: active.matches('a[href^="#"]') ? active.getAttribute('href') : null,
        seen: inside && window.beretningTest.visible(active),
      };
    });
    if (!link.fragment) return [{ rule: 'skip-link-not-first', where: link.where || 'body' }];
    if (!link.seen) return [{ rule: 'skip-link-invisible', where: link.where }];

    await tab.keyboard.press('Enter');
    await rest(tab);
    const arrived = await tab.evaluate((fragment) => {
      const target = document.getElementById(fragment.slice(1));
      return location.hash === fragment && Boolean(target?.closest('main') || target?.querySelector(':scope > main'));
    }, link.fragment);
    if (!arrived) return [{ rule: 'skip-link-misses-main', where: link.where }];

    await tab.keyboard.press('Tab');
    const back = await tab.evaluate(() => {
      const main = document.querySelector('main');
      const active = document.activeElement;
      const before = main.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING;
      return before && !active.contains(main) ? window.beretningTest.selector(active) : null;
    });
    return back ? [{ rule: 'skip-link-moves-no-focus', where: back }] : [];
  });
}

/** Tab through the whole page: everything that can be used is reached, and looks different when it is. */
export function checkFocus(world, page, view) {
  return withPage(world, page, view, { free: true }, async (tab) => {
    await tab.addStyleTag({ content: '*, ::before, ::after { transition: none !important; animation: none !important }' });
    const count = await tab.evaluate(prepare);
    for (let step = 0; step < count + 20; step += 1) {
      await tab.keyboard.press('Tab');
      if (!await tab.evaluate(() => window.beretningFocus.visit())) break;
    }
    return tab.evaluate(() => window.beretningFocus.judge());
  });
}

/** Runs in the page: remembers each focused element and its looks, and compares when the focus is gone. */
function prepare() {
  const USABLE = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], audio[controls], video[controls]';
  const { visible, selector } = window.beretningTest;
  const visited = new Map();

  const see = (style) => {
    const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' || /, 0\)$/.test(style.outlineColor)
      ? '' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor} ${style.outlineOffset}`;
    return [outline, style.boxShadow, style.backgroundColor, style.backgroundImage,
      style.stroke, style.strokeWidth, style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join('|');
  };
  // What is inside counts too (a card whose heading is underlined); what is around does not: it would also
  // change for the neighbour.
  const look = (element) => [element, ...[...element.querySelectorAll('*')].slice(0, 20)]
    .flatMap((part) => [null, '::before', '::after'].map((pseudo) => see(getComputedStyle(part, pseudo)))).join('\n');

  window.beretningFocus = {
    /** False when the round is over. */
    visit() {
      const active = document.activeElement;
      if (!active || active === document.body || visited.has(active)) return false;
      visited.set(active, look(active));
      return true;
    },
    judge() {
      document.activeElement?.blur();
      const pale = [...visited].filter(([element, focused]) => look(element) === focused).map(([element]) => element);
      const missed = [...document.querySelectorAll(USABLE)].filter((element) => element.tabIndex >= 0 && !element.disabled
        && element.type !== 'radio' && !element.closest('[inert]') && visible(element) && !visited.has(element));
      return [
        ...(visited.size ? [] : [{ rule: 'nothing-focusable' }]),
        ...pale.map((element) => ({ rule: 'focus-invisible', where: selector(element), text: 'looks the same with and without focus' })),
        ...missed.map((element) => ({ rule: 'focus-unreachable', where: selector(element), text: 'Tab does not get here' })),
      ];
    },
  };
  return document.querySelectorAll(USABLE).length;
}
