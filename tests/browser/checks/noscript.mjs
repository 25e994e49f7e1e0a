// The page with JavaScript turned off must tell as much as with it.
import { withPage } from '../browser.mjs';

export async function checkNoScript(world, page, view) {
  const read = (tab) => tab.evaluate(() => {
    // innerText of something hidden is all its text, so that has to be asked first.
    const shown = (name) => {
      const element = document.querySelector(name);
      const seen = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return seen ? element.innerText.replace(/\s+/g, ' ').trim() : '';
    };
    // The tools of a map, what a reader may change and the search of a list are for scripts alone.
    for (const tool of document.querySelectorAll('.map-tools, .map-card, .map-filter, .what-if, .sheets-tools')) tool.remove();
    return { title: shown('h1'), text: shown('main') };
  });
  const without = await withPage(world, page, view, { script: false }, read);
  const usual = await withPage(world, page, view, {}, read);
  const problems = [];
  if (!without.title) problems.push({ rule: 'title-hidden', where: 'h1' });
  if (!without.text) problems.push({ rule: 'text-hidden', where: 'main', text: 'main shows nothing without JavaScript' });
  // A little less is allowed: a button that needs a script may stay away.
  else if (without.text.length < usual.text.length * 0.9) {
    problems.push({ rule: 'text-hidden', where: 'main', text: `${without.text.length} characters without JavaScript, ${usual.text.length} with it` });
  }
  return problems;
}
