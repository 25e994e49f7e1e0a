#!/usr/bin/env node
// Opens a built site in Chromium and checks what a reader would meet.
//
//   node tests/browser/run.mjs PUBLIC_DIR            one page of every kind and language
//   node tests/browser/run.mjs PUBLIC_DIR --all      every page (slow)
//   node tests/browser/run.mjs PUBLIC_DIR axe links  only these groups
//
// CHROMIUM names another browser than /usr/bin/chromium.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const all = process.argv.includes('--all');
const [folder, ...only] = process.argv.slice(2).filter((word) => word !== '--all');

if (!folder) stop('usage: node tests/browser/run.mjs PUBLIC_DIR [--all] [GROUP…]');
if (!existsSync(folder)) stop(`no folder ${folder}: build the site first`);
if (!existsSync(join(here, 'node_modules'))) stop('the packages are missing: run tests/install first');

// Imported late: without the packages the import itself would fail, with a message nobody understands.
const { launch } = await import('./browser.mjs');
const { groups, checkSite } = await import('./suite.mjs');
const { everyPage, sample } = await import('./site.mjs');
const { printGroup, printSum } = await import('./print.mjs');

const unknown = only.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length) stop(`no group ${unknown.join(', ')}; there are: ${groups.map((g) => g.name).join(' ')}`);

const browser = await launch().catch((error) => stop(error.message));
let failed = true;
try {
  const results = await checkSite(resolve(folder), { browser, only, choose: all ? everyPage : sample, report: printGroup });
  failed = printSum(results.map((result) => result.problems.length === 0));
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);

function stop(message) {
  console.error(message);
  process.exit(2);
}
