// Calculations a reader may change: not there without a script; with one the published numbers give what was published.
import { withPage } from '../browser.mjs';

export async function checkWhatIf(world, page, view) {
  const problems = await withPage(world, page, view, { script: false }, (tab) => tab.evaluate(readBare));
  if (problems.length) return problems;
  await withPage(world, page, view, {}, async (tab) => {
    const forms = tab.locator('.exhibit-calculation form.what-if');
    const count = await forms.count();
    if (!count) problems.push({ rule: 'what-if-missing' });
    for (let at = 0; at < count; at += 1) {
      const found = await checkForm(tab, forms.nth(at));
      const where = await forms.nth(at).evaluate((form) => `#${form.closest('figure').id}`);
      problems.push(...found.map((problem) => ({ where, ...problem })));
    }
  });
  return problems;
}

/** Runs in the page, which has no script: nothing that would need one, and the calculation itself. */
function readBare() {
  const { visible, selector } = window.beretningTest;
  return [...document.querySelectorAll('.exhibit-calculation')].flatMap((figure) => [
    ...[...figure.querySelectorAll('input, button, output')].filter(visible).map((tool) => ({ rule: 'what-if-without-script', where: selector(tool) })),
    ...([...figure.querySelectorAll('td')].some(visible) ? [] : [{ rule: 'calculation-without-table', where: selector(figure) }]),
  ]);
}

async function checkForm(tab, form) {
  const read = () => form.evaluate((element) => {
    const after = (text) => text.slice(text.indexOf(':') + 1).trim();
    const said = element.querySelector('output')?.textContent ?? '';
    return {
      said,
      sum: after(said),
      published: after(element.querySelector('.what-if-published').textContent),
      table: element.closest('figure').querySelector('table').textContent,
      path: element.querySelector('.what-if-path').textContent,
    };
  });
  const first = await read();
  if (!first.said) return [{ rule: 'what-if-not-announced' }];
  if (first.sum !== first.published) return [{ rule: 'what-if-differs', text: `${first.sum}, published ${first.published}` }];
  const problems = [];
  // A month less, by keyboard.
  const months = form.locator('input[name="months"]');
  await months.focus();
  await tab.keyboard.press('ArrowDown');
  const fewer = await read();
  if (fewer.sum === first.sum || fewer.path === first.path) problems.push({ rule: 'what-if-still', text: 'months' });
  for (const share of await form.locator('input[name="share"]').all()) await share.fill('0');
  const none = await read();
  if (await form.locator('input[name="share"]').count() && !/^\D*0\D*$/.test(none.sum)) problems.push({ rule: 'what-if-still', text: `no share: ${none.sum}` });
  if (none.published !== first.published || none.table !== first.table) problems.push({ rule: 'what-if-changes-report' });
  for (const wrong of ['0', '99', '1.5', '']) {
    await months.fill(wrong);
    const told = await read();
    if (told.path || await months.getAttribute('aria-invalid') !== 'true') problems.push({ rule: 'what-if-takes-anything', text: `${wrong}: ${told.said}` });
  }
  await form.locator('button[type="reset"]').click();
  await tab.evaluate(() => new Promise((done) => setTimeout(done)));
  const back = await read();
  if (back.said !== first.said || back.path !== first.path) problems.push({ rule: 'what-if-no-way-back', text: back.said });
  return problems;
}
