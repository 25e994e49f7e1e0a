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
    ],
  });
}

/**
 * Opens a page in a context of its own, calls `use(tab, log)` and closes it.
 * `free` lifts the Content-Security-Policy, for checks that must bring their own script or style;
 * `script: false` turns the page's own JavaScript off.
 */
export async function withPage({ browser, origin }, page, view, { free = false, script = true }, use) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.scheme,
    bypassCSP: free,
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const log = [];
  try {
    await context.addInitScript(inThePage);
    // Nothing may leave the machine: what tries is written down and stopped.
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (new URL(url).origin === origin) return route.continue();
      log.push({ rule: 'foreign-request', where: url });
      return route.abort();
    });
    const tab = await context.newPage();
    listen(tab, log, origin, origin + page.url);
    await tab.goto(origin + page.url, { waitUntil: 'load', timeout: 20_000 });
    if (script) await tab.evaluate(() => window.beretningTest.settle());
    return await use(tab, log);
  } finally {
    await context.close();
  }
}

function listen(tab, log, origin, address) {
  tab.on('console', (message) => {
    if (message.type() !== 'error') return;
    // That the page for missing addresses is answered with 404 is right.
    if (message.location().url === address && /status of 404/.test(message.text())) return;
    log.push({ rule: 'console-error', where: message.location().url, text: message.text() });
  });
  tab.on('pageerror', (error) => log.push({ rule: 'page-error', text: error.message }));
  tab.on('requestfailed', (request) => {
    if (new URL(request.url()).origin !== origin) return; // Stopped above, and written down there.
    log.push({ rule: 'failed-request', where: request.url(), text: request.failure()?.errorText });
  });
  tab.on('response', (response) => {
    if (response.status() < 400 || response.url() === address) return;
    log.push({ rule: 'failed-request', where: response.url(), text: `status ${response.status()}` });
  });
}
