// Starts Chromium and opens pages the way the checks need them.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { inThePage } from './page.mjs';

/** The browser of the machine, not one that playwright would download. */
export async function launch() {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: run tests/install or set CHROMIUM`);
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox', // CI runs as root in a container, where the sandbox cannot start.
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Nothing may leave the machine. Catching requests one by one would do, but it turns the cache off.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/**
 * The contexts of a run, one for each way of opening a page: fonts and styles are then fetched once, not once a
 * page, and opening a tab is quick. The pages keep nothing between visits that they could tell each other.
 */
export function openContexts(browser) {
  const contexts = new Map();
  const open = async ({ scheme, free, script }) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      bypassCSP: free,
      javaScriptEnabled: script,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    await context.addInitScript(inThePage);
    return context;
  };
  return {
    of(way) {
      const key = JSON.stringify(way);
      if (!contexts.has(key)) contexts.set(key, open(way));
      return contexts.get(key);
    },
    close: async () => Promise.all([...contexts.values()].map(async (context) => (await context).close())),
  };
}

/**
 * Opens a page in a tab of its own, calls `use(tab, log)` and closes it.
 * `free` lifts the Content-Security-Policy, for checks that must bring their own script or style;
 * `script: false` turns the page's own JavaScript off.
 */
export async function withPage({ contexts, origin }, page, view, { free = false, script = true }, use) {
  const context = await contexts.of({ scheme: view.scheme, free, script });
  const tab = await context.newPage();
  const log = [];
  try {
    await tab.setViewportSize({ width: view.width, height: view.height });
    listen(tab, log, origin, origin + page.url);
    await tab.goto(origin + page.url, { waitUntil: 'load', timeout: 20_000 });
    if (script) await tab.evaluate(() => window.beretningTest.settle());
    return await use(tab, log);
  } finally {
    await tab.close();
  }
}

function listen(tab, log, origin, address) {
  tab.on('console', (message) => {
    if (message.type() !== 'error') return;
    // That the page for missing addresses is answered with 404 is right.
    if (message.location().url === address && /status of 404/.test(message.text())) return;
    log.push({ rule: 'console-error', where: message.location().url, text: message.text() });
  });
  tab.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) log.push({ rule: 'foreign-request', where: request.url() });
  });
  tab.on('pageerror', (error) => log.push({ rule: 'page-error', text: error.message }));
  tab.on('requestfailed', (request) => {
    if (new URL(request.url()).origin !== origin) return; // Written down above; it finds no host.
    log.push({ rule: 'failed-request', where: request.url(), text: request.failure()?.errorText });
  });
  tab.on('response', (response) => {
    if (response.status() < 400 || response.url() === address) return;
    log.push({ rule: 'failed-request', where: response.url(), text: `status ${response.status()}` });
  });
}
