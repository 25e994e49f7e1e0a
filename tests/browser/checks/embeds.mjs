// Maps on pages of others: framed from another origin, without a script; other pages refuse.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export async function checkEmbeds({ site, contexts, origin }) {
  const embeds = site.pages.filter((page) => page.kind === 'embed');
  if (!embeds.length) return [{ rule: 'nothing-to-check' }];
  const listed = existsSync(join(site.folder, 'sitemap.xml')) ? readFileSync(join(site.folder, 'sitemap.xml'), 'utf8') : '';
  const context = await contexts.of({ scheme: 'light', free: false, script: false });
  const problems = [];
  for (const page of embeds) {
    const problem = (rule, text) => problems.push({ page: page.file, rule, text });
    const own = site.home && new URL(page.url, site.home).href;
    if (listed.includes(`${own}<`)) problem('embed-listed', 'in the sitemap');
    const home = site.pages.find((other) => other.kind === 'item' && own?.startsWith(other.canonical) && page.canonical === other.canonical);
    if (!home) {
      problem('embed-homeless', 'its canonical address is no page of a figure it lies below');
      continue;
    }
    const code = await coded(context, origin + home.url);
    if (!code?.startsWith(`<iframe src="${own}"`) || !/ title="[^"]+"/.test(code)) problem('embed-without-code', code);
    const copied = await copies(await contexts.of({ scheme: 'light', free: false, script: true }), origin + home.url);
    if (copied !== code) problem('embed-not-copied', copied);
    const framed = (url) => inFrame(context, (code ?? '<iframe src="">').replace(/ src="[^"]*"/, ` src="${origin}${url}"`));
    const seen = await framed(page.url);
    if (!seen?.map) problem('embed-without-map', JSON.stringify(seen));
    else {
      if (!seen.title || !seen.legend) problem('embed-bare', JSON.stringify(seen));
      if (seen.robots !== 'noindex') problem('embed-indexed', seen.robots);
      if (seen.target !== '_top') problem('embed-links-inside', 'links would open in the frame');
      if (!seen.links.some((url) => url === origin + home.url)) problem('embed-without-source', 'no link to its own page');
    }
    if ((await framed(home.url))?.title) problem('embed-opens-others', home.file);
  }
  return problems;
}

/** What the box with the code on the page of a figure says. */
async function coded(context, url) {
  const tab = await context.newPage();
  try {
    await tab.goto(url);
    return await tab.evaluate(() => {
      const box = document.querySelector('.embed-code textarea');
      return box && window.beretningTest.visible(box) ? box.value : null;
    });
  } finally {
    await tab.close();
  }
}

/** What the button beside the code copies; nothing where it does not say so. */
async function copies(context, url) {
  const tab = await context.newPage();
  try {
    // A browser without a window has no clipboard to read from.
    await tab.addInitScript(() => { navigator.clipboard.writeText = async (text) => { window.beretningCopied = text; }; });
    await tab.goto(url);
    const button = tab.locator('.embed-code button');
    if (!await button.count()) return 'no button';
    await button.click();
    return await tab.evaluate(() => {
      const box = document.querySelector('.embed-code');
      return box.querySelector('[role="status"]').textContent === box.dataset.copied ? window.beretningCopied : 'nothing is said';
    });
  } finally {
    await tab.close();
  }
}

/** What a reader sees of a frame on a page of another origin; null where the browser refuses. */
async function inFrame(context, code) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Andre</title><h1>Andre</h1>${code.replace(' loading="lazy"', '')}`));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const tab = await context.newPage();
  try {
    await tab.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'load' });
    const frame = tab.frames()[1];
    return await frame.evaluate(() => {
      const shown = (name) => [...document.querySelectorAll(name)].find(window.beretningTest.visible);
      return {
        title: shown('h1')?.textContent,
        map: Boolean(shown('svg.map path')),
        legend: shown('.map-key')?.textContent,
        robots: document.querySelector('meta[name="robots"]')?.content,
        target: document.querySelector('base')?.target,
        links: [...document.querySelectorAll('a[href]')].map((link) => link.href),
      };
    }).catch(() => null);
  } finally {
    await tab.close();
    await new Promise((done) => { server.close(done); server.closeAllConnections(); });
  }
}
