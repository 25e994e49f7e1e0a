#!/usr/bin/env node
// Shows that every check can fail: breaks a good site in one place at a time and looks who notices.
//
//   node tests/browser/selftest.mjs [GROUP]    only the faults of one group of checks
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { FAULTS } from './faults.mjs';
import { goodSite, write } from './fixture.mjs';
import { line, printSum } from './print.mjs';
import { serve } from './server.mjs';
import { everyPage, readSite } from './site.mjs';
import { checkSite, groups } from './suite.mjs';

const only = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'beretning-browser-'));
const browser = await launch();
const passes = [];
let failed = true;
try {
  if (!only) {
    await test('the good site passes', () => passesAll(goodSite()));
    await test('so it does under a path of its own', () => passesAll(goodSite('https://example.org/beretning/')));
    await test('an empty folder passes nothing', emptyFails);
    await test('the server answers as the hosts do', serverAnswers);
    await test('the command ends with its sum and status', commandEnds);
    await test('every group has a fault', () => groups.map((group) => group.name)
      .filter((name) => !FAULTS.some((fault) => fault.group === name)));
  }
  for (const fault of FAULTS.filter(({ group }) => !only || group === only)) await test(`${fault.group}: ${fault.name}`, () => finds(fault));
  failed = printSum(passes);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

/** A test gives the list of what is wrong. */
async function test(name, body) {
  const wrong = await Promise.resolve().then(body).catch((error) => [error.stack]);
  passes.push(wrong.length === 0);
  console.log(`${wrong.length ? 'FAILED' : 'ok    '}  ${name}`);
  for (const text of wrong) console.log(`        ${text}`);
}

async function passesAll(files) {
  const results = await checkSite(write(folder, files), { browser, choose: everyPage });
  return results.flatMap((result) => result.problems.map((problem) => `${result.name}: ${line(problem)}`));
}

async function finds({ group, rule, change, view }) {
  const files = goodSite();
  change(files);
  // Only the pages that were changed are opened; a changed style or script shows on the front page.
  const whole = goodSite();
  const changed = Object.keys(whole).filter((name) => name.endsWith('.html') && files[name] !== whole[name]);
  const choose = (site) => site.pages.filter((page) => (changed.length ? changed : ['index.html']).includes(page.file));
  const [{ problems }] = await checkSite(write(folder, files), { browser, only: [group], choose });
  if (problems.some((problem) => problem.rule === rule && view.test(problem.view ?? ''))) return [];
  return [`expected ${rule}, found ${problems.length ? problems.slice(0, 3).map(line).join(' / ') : 'nothing'}`];
}

async function emptyFails() {
  const results = await checkSite(write(folder, { 'note.txt': '' }), { browser });
  return results.filter((result) => !result.problems.length).map((result) => `${result.name} passed`);
}

async function serverAnswers() {
  const site = await readSite(write(folder, { ...goodSite(), 'en/404.html': 'nearest' }), browser);
  const server = await serve(site);
  try {
    const ask = async (path) => {
      const response = await fetch(server.origin + path);
      return { status: response.status, header: (name) => response.headers.get(name), text: await response.text() };
    };
    const front = await ask('/');
    const lost = await ask('/bog/intet/');
    const asset = await ask('/assets/mark.svg');
    return Object.entries({
      'a page is found': front.status === 200 && front.header('content-type') === 'text/html; charset=utf-8',
      'a page has the policy': front.header('content-security-policy')?.startsWith("default-src 'none'"),
      'a page has no header of another path': front.header('cache-control') === null,
      'an asset has its own': asset.header('cache-control')?.includes('immutable') && asset.header('content-type').startsWith('image/svg+xml'),
      'a missing page is 404': lost.status === 404 && lost.text.includes('Siden findes ikke'),
      'the nearest 404.html answers': (await ask('/en/intet/')).text === 'nearest',
      'nothing outside the folder': (await ask('/..%2f..%2fetc%2fpasswd')).status === 404,
    }).filter(([, holds]) => !holds).map(([name]) => name);
  } finally {
    await server.close();
  }
}

function commandEnds() {
  const files = goodSite();
  const good = command(write(folder, files), 'links', 'headings');
  delete files['assets/mark.svg'];
  const bad = command(write(folder, files), 'links', 'headings');
  return Object.entries({
    'the good site ends well': good.status === 0 && good.last === '2 passed, 0 failed',
    'the broken one ends badly': bad.status === 1 && bad.last === '1 passed, 1 failed',
    'a folder that is not there is refused': command(join(folder, 'none')).status === 2,
    'a group that is not there is refused': command(folder, 'none').status === 2,
  }).filter(([, holds]) => !holds).map(([name]) => `${name}: ${good.last} / ${bad.last}`);
}

function command(...words) {
  const script = fileURLToPath(new URL('run.mjs', import.meta.url));
  let status = 0;
  let output;
  try {
    output = execFileSync(process.execPath, [script, ...words], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    ({ status, stdout: output } = error);
  }
  return { status, last: output.trimEnd().split('\n').at(-1) };
}
