// The list of sheets: whole without a script; its links lead to the PDFs they tell of; with a script it can be searched.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPage } from '../browser.mjs';

const LETTERS = { å: 'aa', æ: 'ae', ø: 'oe' };

export async function checkSheets(world, page, view) {
  const bare = await withPage(world, page, view, { script: false }, (tab) => tab.evaluate(readBare));
  const problems = [...bare.problems, ...bare.links.flatMap((link) => checkFile(world.site, page, link))];
  if (!bare.links.length) problems.push({ rule: 'sheets-none' });
  if (!problems.length) problems.push(...await withPage(world, page, view, {}, checkSearch));
  return problems;
}

/** Runs in the page, which has no script: all links, and nothing that would need one. */
function readBare() {
  const { visible, selector } = window.beretningTest;
  const main = document.querySelector('main');
  const problems = [];
  for (const tool of main.querySelectorAll('input, select, button')) if (visible(tool)) problems.push({ rule: 'sheets-tool-without-script', where: selector(tool) });
  const links = [...main.querySelectorAll('.papers a')].map((link) => {
    if (!visible(link)) problems.push({ rule: 'sheets-hidden', where: selector(link) });
    return { href: link.getAttribute('href'), text: link.textContent.replace(/\s+/g, ' ').trim() };
  });
  return { problems, links };
}

/** A file must be there, be what it says, and be as large as it says. */
function checkFile(site, page, { href, text }) {
  const name = decodeURIComponent(new URL(href, `http://site.invalid${page.url}`).pathname).slice(site.base.length);
  const path = join(site.folder, name);
  if (!existsSync(path)) return [{ rule: 'sheet-missing', where: href }];
  const bytes = readFileSync(path);
  const problems = [];
  const sign = name.endsWith('.zip') ? 'PK' : '%PDF-';
  if (bytes.toString('latin1', 0, sign.length) !== sign) problems.push({ rule: 'sheet-not-one', where: href, text: `does not begin with ${sign}` });
  const told = text.match(/(\d+(?:[.,]\d+)?) (kB|MB)\W*$/);
  const is = told?.[2] === 'MB' ? bytes.length / 1e6 : bytes.length / 1e3;
  const decimals = told?.[1].split(/[.,]/)[1]?.length ?? 0;
  // A file of less is said to be of 1 kB.
  if (!told || !(told[1] === '1' && is < 1) && Math.abs(Number(told[1].replace(',', '.')) - is) > 0.5001 / 10 ** decimals) problems.push({ rule: 'sheet-size', where: href, text: `${text}, is ${bytes.length} bytes` });
  return problems;
}

async function checkSearch(tab) {
  const form = tab.locator('.sheets-tools');
  if (!await form.isVisible()) return [{ rule: 'sheets-search-missing' }];
  const problems = [];
  const field = form.locator('input[type="search"]');
  const read = () => tab.evaluate(() => {
    const lines = [...document.querySelectorAll('.sheets-group .papers > li')];
    const shown = lines.filter(window.beretningTest.visible);
    return {
      all: lines.length,
      shown: shown.map((line) => line.querySelector('.paper-title').textContent),
      empty: [...document.querySelectorAll('.sheets-group')].filter((group) => window.beretningTest.visible(group) && !group.querySelector('.papers > li:not([hidden])')).length,
      said: document.querySelector('.sheets-tools [role="status"]')?.textContent.trim() ?? '',
      focus: document.activeElement.matches('.paper') ? document.activeElement.querySelector('.paper-title').textContent : document.activeElement.localName,
    };
  });
  const first = await read();
  // The name with the most Danish letters, as those without them would write it.
  const letters = (name) => name.match(/[åæø]/gi)?.length ?? 0;
  const name = [...first.shown].sort((a, b) => letters(b) - letters(a) || a.length - b.length)[0];
  await field.focus();
  await tab.keyboard.type(name.toLowerCase().replace(/[åæø]/g, (letter) => LETTERS[letter]));
  const found = await read();
  if (!found.shown.includes(name)) problems.push({ rule: 'sheets-search-misses', text: name });
  if (first.all > 1 && found.shown.length === first.all) problems.push({ rule: 'sheets-search-idle', text: name });
  if (found.empty) problems.push({ rule: 'sheets-search-leaves-heads' });
  if (!found.said.includes(String(found.shown.length)) || found.said === first.said && first.all > 1) problems.push({ rule: 'sheets-search-unsaid', text: found.said });
  await tab.keyboard.press('Enter');
  const entered = await read();
  if (entered.focus !== found.shown[0]) problems.push({ rule: 'sheets-enter-dead', text: entered.focus });
  await field.fill('zzzz');
  const none = await read();
  if (none.shown.length || !none.said.includes('zzzz')) problems.push({ rule: 'sheets-search-mute', text: none.said });
  const clear = form.locator('button[type="reset"]');
  if (await clear.isVisible()) await clear.click();
  await tab.evaluate(() => new Promise((done) => setTimeout(done)));
  const back = await read();
  if (back.shown.length !== first.all || back.said !== first.said || back.focus !== 'input') problems.push({ rule: 'sheets-search-stuck', text: `${back.shown.length} of ${first.all}, ${back.focus}` });
  const select = form.locator('select');
  if (await select.count()) {
    await select.selectOption({ index: 1 });
    const one = await read();
    if (!one.shown.length || one.shown.length === first.all || one.said === first.said) problems.push({ rule: 'sheets-filter-idle', text: one.said });
  }
  return problems;
}
