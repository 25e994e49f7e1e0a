// Opens the page under its own policy and listens: console, requests, policy.
import { withPage } from '../browser.mjs';

export function checkLoading(world, page, view) {
  return withPage(world, page, view, {}, async (tab, log) => {
    await tab.waitForLoadState('networkidle'); // A script may ask for something late.
    const seen = await tab.evaluate(() => [
      ...window.beretningTest.violations,
      ...[...document.images].filter((image) => image.complete && image.naturalWidth === 0)
        .map((image) => ({ rule: 'broken-image', where: window.beretningTest.selector(image) })),
      ...[...document.fonts].filter((font) => font.status === 'error')
        .map((font) => ({ rule: 'broken-font', where: `@font-face ${font.family}` })),
    ]);
    return [...log, ...seen];
  });
}
