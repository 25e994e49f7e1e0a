// The list of checks, and the walk over site, pages and views.
import { cpus } from 'node:os';
import { openContexts } from './browser.mjs';
import { checkAxe } from './checks/axe.mjs';
import { checkEmbeds } from './checks/embeds.mjs';
import { checkFocus, checkSkipLink } from './checks/keyboard.mjs';
import { checkPrint, checkSideways, checkSpacing } from './checks/layout.mjs';
import { checkLinks } from './checks/links.mjs';
import { checkLoading } from './checks/loading.mjs';
import { checkMaps } from './checks/maps.mjs';
import { checkMarkup } from './checks/markup.mjs';
import { checkNoScript } from './checks/noscript.mjs';
import { checkSheets } from './checks/sheets.mjs';
import { checkScripts } from './checks/scripts.mjs';
import { checkSorting } from './checks/sorting.mjs';
import { checkFraming, checkKinds, checkPolicy, checkHeadings, checkImages } from './checks/structure.mjs';
import { checkWhatIf } from './checks/whatif.mjs';
import { serve } from './server.mjs';
import { readSite, sample } from './site.mjs';

const view = (width, scheme) => ({ width, height: width > 700 ? 900 : 844, scheme, name: `${width} ${scheme}` });
const wide = view(1280, 'light');
const phone = view(390, 'dark');
const narrow = view(320, 'light');

/** `whole` looks at all files at once; `each` at one opened page in each of the views, of all pages that are meant by `of`. */
export const groups = [
  { name: 'kinds', says: 'every page says its kind and language', whole: checkKinds },
  { name: 'policy', says: 'every page comes with a strict Content-Security-Policy', whole: checkPolicy },
  { name: 'framing', says: 'only pages made for it can stand in frames of others', whole: checkFraming },
  { name: 'headings', says: 'one h1, one main, no heading level skipped', whole: checkHeadings },
  { name: 'images', says: 'images have alt, width and height', whole: checkImages },
  { name: 'links', says: 'every link, fragment and file reference leads somewhere', whole: checkLinks },
  { name: 'markup', says: 'the Nu HTML checker finds no error in HTML, CSS, SVG', whole: checkMarkup },
  { name: 'loading', says: 'no console error, failed or foreign request, policy violation', each: checkLoading, views: [wide, phone] },
  { name: 'axe', says: 'axe finds no violation of WCAG 2.2 A and AA', each: checkAxe, views: [wide, view(1280, 'dark'), view(390, 'light'), phone] },
  { name: 'sideways', says: 'nothing wider than the window', each: checkSideways, views: [wide, view(390, 'light'), narrow] },
  { name: 'no-script', says: 'all text is there without JavaScript', each: checkNoScript, views: [wide] },
  { name: 'sorting', says: 'long tables can be sorted, and put back', each: checkSorting, views: [wide] },
  { name: 'scripts', says: 'scripts are small', whole: checkScripts },
  { name: 'maps', says: 'maps can be walked, searched, sifted and enlarged, and are whole without a script', each: checkMaps, of: (page) => page.maps, views: [wide, phone] },
  { name: 'what-if', says: 'calculations can be tried with other numbers, and put back', each: checkWhatIf, of: (page) => page.whatIfs, views: [wide, phone] },
  { name: 'sheets', says: 'sheets are there and as large as told, and their list can be searched', each: checkSheets, of: (page) => page.kind === 'sheets', views: [wide, phone] },
  { name: 'embeds', says: 'maps stand on pages of others, without a script', whole: checkEmbeds },
  { name: 'skip-link', says: 'the first Tab reaches a link that leads to main', each: checkSkipLink, views: [wide, phone] },
  { name: 'focus', says: 'everything interactive is reached by Tab and shows it', each: checkFocus, views: [wide, phone] },
  { name: 'print', says: 'paper gets the text without the navigation', each: checkPrint, views: [wide] },
  { name: 'text-spacing', says: 'wider text spacing (WCAG 1.4.12) clips nothing in header and h1', each: checkSpacing, views: [wide, phone] },
];

/**
 * Runs the groups over a built site; `report` is told of each result as it comes.
 * `only` names groups; `choose` picks the pages to open.
 */
export async function checkSite(folder, { browser, only = [], choose = sample, report = () => {} }) {
  const site = await readSite(folder, browser);
  const server = await serve(site);
  const contexts = openContexts(browser);
  const results = [];
  try {
    for (const group of groups.filter((g) => !only.length || only.includes(g.name))) {
      const result = await run(group, { site, browser, contexts, origin: server.origin, choose });
      results.push(result);
      report(result);
    }
  } finally {
    await contexts.close();
    await server.close();
  }
  return results;
}

async function run({ name, says, whole, each, of, views }, world) {
  const pages = whole ? world.site.pages : of ? world.site.pages.filter(of) : world.choose(world.site);
  const looked = `${pages.length} pages${views ? `, ${views.map((v) => v.name).join(', ')}` : ''}`;
  const problems = [];
  // A group that looked at nothing has shown nothing.
  if (!pages.length) problems.push({ rule: 'nothing-to-check' });
  else if (whole) problems.push(...await attempt(() => whole(world), {}));
  else {
    const jobs = pages.flatMap((page) => views.map((v) => [page, v]));
    const found = await inParallel(jobs, ([page, v]) => attempt(() => each(world, page, v), { page: page.file, view: v.name }));
    problems.push(...found.flat());
  }
  return { name, says, looked, problems };
}

/** A check that breaks down is a problem too, never a pass. */
async function attempt(check, place) {
  try {
    // A policy violation is told by the console as often as it is tried: once is enough.
    const told = new Set((await check()).map((problem) => JSON.stringify({ ...place, ...problem })));
    return [...told].map((problem) => JSON.parse(problem));
  } catch (error) {
    return [{ ...place, rule: 'could-not-check', text: error.message }];
  }
}

/** Maps with a few workers at a time; results stay in order. */
async function inParallel(jobs, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++;
      results[index] = await work(jobs[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, cpus().length) }, worker));
  return results;
}
