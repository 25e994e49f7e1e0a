// The built site as data: its files, its pages, and what is written in each page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHeaders } from './headers.mjs';
import { readDocument } from './document.mjs';

/** Reads every file name and every page. Chromium parses the pages, so that no second parser can disagree. */
export async function readSite(folder, browser) {
  const files = new Set(readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/')));
  const headers = existsSync(join(folder, '_headers')) ? parseHeaders(readFileSync(join(folder, '_headers'), 'utf8')) : [];

  const context = await browser.newContext();
  const tab = await context.newPage();
  const pages = [];
  try {
    for (const file of [...files].filter((name) => name.endsWith('.html')).sort()) {
      const html = readFileSync(join(folder, file), 'utf8');
      pages.push({ file, size: html.length, ...await tab.evaluate(readDocument, html) });
    }
  } finally {
    await context.close();
  }

  const home = findHome(pages);
  const base = home ? new URL(home).pathname : '/';
  for (const page of pages) page.url = base + address(page.file);
  return { folder, files, headers, pages, home, base };
}

/** All pages that stay open: a redirect would be gone before it could be looked at. */
export function everyPage(site) {
  return site.pages.filter((page) => page.kind && !page.redirect);
}

/** One page of each kind and language, the longest: it has the most of what can be wrong. */
export function sample(site) {
  const longest = new Map();
  for (const page of everyPage(site)) {
    const key = `${page.kind} ${page.language}`;
    if (page.size > (longest.get(key)?.size ?? -1)) longest.set(key, page);
  }
  return [...longest.values()];
}

/**
 * Where the site will live, as its canonical addresses tell. Under a path of its own (`https://…/beretning/`)
 * it is tested at that path. A page deep down tells more surely than the first one, which may be a redirect.
 */
function findHome(pages) {
  for (const { file, canonical } of [...pages].sort((a, b) => b.file.length - a.file.length)) {
    const end = `/${address(file)}`;
    if (canonical?.endsWith(end) && URL.canParse(canonical)) return canonical.slice(0, canonical.length - end.length + 1);
  }
  return null;
}

/** A 404 page is met at an address that does not exist, deep down: its links must work from there. */
function address(file) {
  return file.replace(/(^|\/)index\.html$/, '$1').replace(/(^|\/)404\.html$/, '$1no/such/page/');
}
