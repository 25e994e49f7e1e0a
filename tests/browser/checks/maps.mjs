// Maps: whole without a script; with one they can be walked by keys, searched, sifted by their legend and enlarged.
import { withPage } from '../browser.mjs';

export async function checkMaps(world, page, view) {
  const problems = await withPage(world, page, view, { script: false }, (tab) => tab.evaluate(readBare));
  if (problems.length) return problems;
  await withPage(world, page, view, {}, async (tab) => {
    const count = await tab.evaluate(() => document.querySelectorAll('.exhibit-map:has(svg.map)').length);
    for (let at = 0; at < count; at += 1) {
      const map = await take(tab, at);
      for (const check of [checkWalk, checkSize, checkLegend, checkSearch, checkTable]) {
        const found = await check(map);
        problems.push(...found.map((problem) => ({ where: map.name, ...problem })));
      }
    }
  });
  return problems;
}

/** Runs in the page, which has no script: nothing that would need one, and everything said. */
function readBare() {
  const { visible, selector } = window.beretningTest;
  return [...document.querySelectorAll('.exhibit-map:has(svg.map)')].flatMap((figure) => [
    ...[...figure.querySelectorAll('button, input, .map-card, .map-said')].filter(visible).map((tool) => ({ rule: 'map-tool-without-script', where: selector(tool) })),
    ...([...figure.querySelectorAll('.map-key text')].some(visible) ? [] : [{ rule: 'map-without-legend', where: selector(figure) }]),
    ...(figure.querySelector('.twin tbody tr') ? [] : [{ rule: 'map-without-table', where: selector(figure) }]),
  ]);
}

/** The map that is shown in the figure, and what can be asked about it. */
async function take(tab, at) {
  const figure = tab.locator('.exhibit-map:has(svg.map)').nth(at);
  const ask = (what, given) => figure.evaluate(what, given);
  return {
    tab,
    figure,
    ask,
    name: await ask((element) => `#${element.id}`),
    /** The focused place: its name, and its middle on the screen. */
    here: () => ask((element) => {
      const link = document.activeElement.closest('.map-class a');
      if (!link || !element.contains(link)) return null;
      const { x, y, width, height } = link.getBoundingClientRect();
      return { name: link.getAttribute('aria-label'), href: link.getAttribute('href'), x: x + width / 2, y: y + height / 2 };
    }),
    size: () => ask((element) => [...element.querySelectorAll('svg.map')].find(window.beretningTest.visible).getAttribute('viewBox').split(' ').map(Number)[2]),
    said: () => ask((element) => element.querySelector('.map-said').textContent),
    card: () => ask((element) => element.querySelector('.map-card').textContent),
    settled: () => tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
  };
}

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** One stop for Tab; from it arrows lead to neighbours, and the card tells of each. */
async function checkWalk({ tab, figure, ask, here, card }) {
  const stops = await ask((element) => [...element.querySelectorAll('.map-class a')]
    .filter((link) => window.beretningTest.visible(link) && link.tabIndex === 0).length);
  if (stops !== 1) return [{ rule: 'map-stops', text: `Tab stops ${stops} times` }];
  await figure.locator('.map-class a[tabindex="0"]').and(tab.locator(':visible')).focus();
  const problems = [];
  const found = new Set();
  await tab.keyboard.press('Home');
  const first = await here();
  for (let step = 0; step < 12; step += 1) {
    for (const [key, [across, down]] of Object.entries(DIRECTIONS)) {
      const before = await here();
      await tab.keyboard.press(key);
      const after = await here();
      if (!after) return [...problems, { rule: 'map-focus-lost', text: key }];
      if (after.name === before.name) continue;
      found.add(key);
      const [x, y] = [after.x - before.x, after.y - before.y];
      const ahead = x * across + y * down;
      if (ahead <= 0 || Math.abs(x * down) + Math.abs(y * across) > ahead + 1) problems.push({ rule: 'map-arrow-astray', text: `${key} leads from ${before.name} to ${after.name}` });
    }
  }
  for (const key of Object.keys(DIRECTIONS)) if (!found.has(key)) problems.push({ rule: 'map-arrow-dead', text: key });
  const at = await here();
  const told = await card();
  const linked = await ask((element, { href }) => [...element.querySelectorAll('.map-card a')].some((link) => link.getAttribute('href') === href), at);
  if (!told.includes(at.name) || !linked) problems.push({ rule: 'map-card-mute', text: `at ${at.name}: ${told}` });
  const facts = await ask((element, { name }) => {
    const row = [...element.querySelectorAll('.twin tbody tr')].find((other) => other.cells[0].textContent.trim() === name);
    const lacks = row && [...row.cells].slice(1).map((cell) => cell.textContent.trim()).filter((words) => !element.querySelector('.map-card').textContent.includes(words));
    return lacks ? lacks.join(', ') : `a row for ${name}`;
  }, at);
  if (facts) problems.push({ rule: 'map-card-lacks', text: facts });
  await tab.keyboard.press('Escape');
  if ((await card()).includes(at.name)) problems.push({ rule: 'map-card-stays', text: 'after Escape' });
  await tab.keyboard.press('End');
  if ((await here()).name === first.name) problems.push({ rule: 'map-ends-alike', text: 'Home and End lead to the same place' });
  return problems;
}

/** Keys and buttons enlarge and put back; the wheel scrolls the page as everywhere. */
async function checkSize({ tab, figure, ask, size, said, settled }) {
  const whole = await size();
  const problems = [];
  const expect = async (rule, act, right) => {
    await act();
    await settled();
    const now = await size();
    if (!right(now)) problems.push({ rule, text: `${whole} → ${now}` });
  };
  const [larger, smaller, back] = ['button:nth-of-type(1)', 'button:nth-of-type(2)', 'button[value="0"]'].map((name) => figure.locator(`.map-buttons ${name}`));
  await expect('map-key-larger', () => tab.keyboard.press('+'), (now) => now < whole);
  await expect('map-key-smaller', () => tab.keyboard.press('-'), (now) => now === whole);
  await expect('map-button-larger', () => larger.click(), (now) => now < whole);
  if (!/\d/.test(await said())) problems.push({ rule: 'map-size-unsaid', text: await said() });
  await expect('map-button-larger', async () => { for (let step = 0; step < 9; step += 1) await larger.click(); }, (now) => Math.abs(now * 12 - whole) < 1);
  await expect('map-button-smaller', () => smaller.click(), (now) => now * 11 > whole);
  await expect('map-button-whole', () => back.click(), (now) => now === whole);
  const hijacked = await ask((element) => {
    const svg = [...element.querySelectorAll('svg.map')].find(window.beretningTest.visible);
    const turn = (ctrlKey) => !svg.dispatchEvent(new WheelEvent('wheel', { ctrlKey, deltaY: -100, bubbles: true, cancelable: true }));
    return [turn(false), turn(true)];
  });
  if (hijacked[0]) problems.push({ rule: 'map-wheel-taken' });
  if (!hijacked[1]) problems.push({ rule: 'map-pinch-dead' });
  await expect('map-button-whole', () => back.click(), (now) => now === whole);
  return problems;
}

/** A line of the legend leaves only its own places, says so, and puts the others back. */
async function checkLegend({ figure, ask, said }) {
  const button = figure.locator('.map-legend button').and(figure.page().locator(':visible')).first();
  if (!await button.count()) return [{ rule: 'map-legend-still', text: 'no line is a button' }];
  const out = () => ask((element) => {
    const svg = [...element.querySelectorAll('svg.map')].find(window.beretningTest.visible);
    const groups = [...svg.querySelectorAll('.map-class')];
    return { dim: groups.filter((group) => Number(getComputedStyle(group).opacity) < 0.5).length, all: groups.length };
  });
  const problems = [];
  await button.focus();
  await figure.page().keyboard.press('Space');
  const { dim, all } = await out();
  if (dim === 0 || dim === all || await button.getAttribute('aria-pressed') !== 'true') problems.push({ rule: 'map-legend-idle', text: `${dim} of ${all} classes step back` });
  const words = (await button.textContent()).replace(/: [\d.]+\D*$/, '');
  const told = await said();
  // The count is said, and once.
  const numbers = (text) => (text.match(/\d+/g) ?? []).length;
  if (!told.includes(words) || numbers(told) !== numbers(words) + 1) problems.push({ rule: 'map-legend-unsaid', text: told });
  await figure.page().keyboard.press('Enter');
  if ((await out()).dim || await button.getAttribute('aria-pressed') !== 'false') problems.push({ rule: 'map-legend-stuck' });
  return problems;
}

const plainly = (name) => name.toUpperCase().replace(/Å/g, 'AA').replace(/Æ/g, 'AE').replace(/Ø/g, 'OE');

/** Any place is found by its name, however it is written; what is no place is answered. */
async function checkSearch({ tab, figure, ask, here, said, card }) {
  const input = figure.locator('.map-search input');
  const names = await ask((element) => [...element.querySelectorAll('.map-search option')].map((option) => option.value));
  const name = names.find((other) => /[æøå]/i.test(other)) ?? names[0];
  const problems = [];
  for (const asked of [name, plainly(name)]) {
    await input.fill(asked);
    await input.press('Enter');
    const found = await here();
    if (found?.name !== name || !(await card()).includes(name) || !(await said()).includes(name)) problems.push({ rule: 'map-search-misses', text: `${asked}: ${found?.name}, ${await said()}` });
  }
  await input.fill(`${name}xyzw`);
  await input.press('Enter');
  if (await here() || !(await said()).includes(`${name}xyzw`) || !(await said()).replace(`${name}xyzw`, '').includes(name)) problems.push({ rule: 'map-search-mute', text: await said() });
  await input.fill('');
  await tab.keyboard.press('Escape');
  return problems;
}

/** The table shows the rows that are asked for, says how many, and all again. */
async function checkTable({ figure, ask }) {
  await ask((element) => { element.querySelector('.twin').open = true; });
  const input = figure.locator('.map-filter input');
  if (!await input.count()) return [{ rule: 'map-table-still' }];
  const rows = () => ask((element) => [...element.querySelectorAll('.twin tbody tr')].filter((row) => row.checkVisibility()).map((row) => row.textContent));
  const all = await rows();
  const name = await ask((element) => [...element.querySelectorAll('.twin tbody th')].map((head) => head.textContent.trim()).find((words) => /[æøå]/i.test(words)));
  const problems = [];
  await input.pressSequentially(plainly(name));
  const some = await rows();
  if (!some.length || some.length === all.length || !some.some((row) => row.includes(name))) problems.push({ rule: 'map-table-unsifted', text: `${some.length} of ${all.length} rows for ${name}` });
  const told = await ask((element) => element.querySelector('.map-filter [role="status"]').textContent);
  if (!told.includes(String(some.length)) || !told.includes(String(all.length))) problems.push({ rule: 'map-table-unsaid', text: told });
  await input.fill('');
  if ((await rows()).length !== all.length) problems.push({ rule: 'map-table-loses-rows' });
  return problems;
}
