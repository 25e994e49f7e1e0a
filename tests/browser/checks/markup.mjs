// The Nu HTML checker over all HTML, CSS and SVG files, in one run: starting Java takes longer than checking.
import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
// At-rules of today's browsers that the checker does not know yet. What stands in them goes unchecked.
const YOUNG_RULES = ['container', 'property', 'scope', 'starting-style', 'view-transition', 'position-try'];

export async function checkMarkup({ site, browser }) {
  const files = [...site.files].filter((name) => /\.(html|css|svg)$/.test(name)).sort();
  const messages = await validate(files.map((name) => join(site.folder, name)));
  const known = await knownProperties(browser, messages.map(propertyOf).filter(Boolean));
  return messages
    .filter((message) => !known.has(propertyOf(message)) && !YOUNG_RULES.includes(atRuleOf(message)))
    .map(({ url, lastLine, type, subType, message, extract }) => ({
      page: url ? relative(site.folder, fileURLToPath(new URL(url))) : undefined,
      view: lastLine ? `line ${lastLine}` : undefined,
      rule: subType === 'fatal' || type !== 'error' ? 'markup-unreadable' : 'markup',
      where: extract,
      text: message,
    }));
}

function validate(files) {
  // Little stack is too little for long pages; the quick compiler suits a program that runs for seconds.
  const options = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', JAR, '--errors-only', '--format', 'json', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  return new Promise((done, fail) => {
    execFile('java', [...options, ...files], { maxBuffer: 1 << 28 }, (error, output, report) => {
      if (error?.code === 'ENOENT') return fail(new Error('no java: run tests/install'));
      if (error) return fail(new Error(`the Nu HTML checker stopped: ${report || error.message}`));
      try {
        return done(JSON.parse(report).messages); // It writes its report to standard error.
      } catch {
        return fail(new Error(`the Nu HTML checker answered: ${report.slice(0, 300)}`));
      }
    });
  });
}

const propertyOf = ({ message }) => /^CSS: .*Property “(.+?)” doesn.t exist/.exec(message)?.[1];
const atRuleOf = ({ message }) => /Unrecognized at-rule “@(.+?)”/.exec(message)?.[1];

/** The checker's list of CSS properties lags behind; one that Chromium knows is not a slip of the pen. */
async function knownProperties(browser, names) {
  const tab = await browser.newPage();
  try {
    return new Set(await tab.evaluate((all) => all.filter((name) => CSS.supports(name, 'initial')), names));
  } finally {
    await tab.close();
  }
}
