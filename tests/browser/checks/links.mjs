// Every address written in a page or a style sheet, resolved against the files of the site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ORIGIN = 'http://site.invalid'; // Any origin will do: nothing is fetched.

export function checkLinks({ site }) {
  const ids = new Map(site.pages.map((page) => [page.file, new Set(page.ids)]));
  const problems = [];
  for (const page of site.pages) {
    for (const reference of page.references) {
      const problem = follow(site, ids, page.url, reference);
      if (problem) problems.push({ page: page.file, where: reference.where, ...problem });
    }
  }
  for (const file of [...site.files].filter((name) => name.endsWith('.css'))) {
    const css = readFileSync(join(site.folder, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    for (const [where, , url] of css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)) {
      const problem = follow(site, ids, site.base + file, { how: 'load', url });
      if (problem) problems.push({ page: file, where, ...problem });
    }
  }
  return problems;
}

/** What is wrong with a reference written on the page at `from`, or null. */
function follow(site, ids, from, { how, url }) {
  let target;
  try {
    target = new URL(url, ORIGIN + from);
  } catch {
    return { rule: 'broken-address', text: 'not an address' };
  }
  // Addresses that name the finished site in full lead to the same files.
  if (site.home && target.href.startsWith(site.home)) target = new URL(ORIGIN + site.base + target.href.slice(site.home.length));
  if (target.origin !== ORIGIN) {
    return how === 'load' ? { rule: 'foreign-file', text: 'is loaded from elsewhere' } : null;
  }
  if (!target.pathname.startsWith(site.base)) return { rule: 'broken-link', text: `leaves the site at ${site.base}` };

  const path = decode(target.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const deep = site.pages.find((page) => page.url === target.pathname); // a 404 page referring to itself
  if (!site.files.has(file) && !deep) {
    return { rule: 'broken-link', text: site.files.has(`${path}/index.html`) ? 'a slash is missing at the end' : `no file ${file}` };
  }
  const fragment = decode(target.hash.slice(1));
  const names = ids.get(deep?.file ?? file);
  if (!fragment || fragment === 'top' || fragment.startsWith(':~:') || !names) return null;
  return names.has(fragment) ? null : { rule: 'broken-fragment', text: `no id “${fragment}” in ${deep?.file ?? file}` };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
