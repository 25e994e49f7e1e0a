// A small site without a fault, for the self-test to break in one place at a time.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HOME = 'https://beretning.example/';

/** All files by name; `home` is the address in the canonical links. */
export function goodSite(home = HOME) {
  const base = new URL(home).pathname;
  return {
    _headers: `# as the hosts read it
/*
  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`,
    'index.html': page({ home, path: '', kind: 'front', title: 'Beretninger', body: FRONT }),
    'en/index.html': page({ home, path: 'en/', kind: 'front', language: 'en', title: 'Reports', body: '<p>A short page.</p>' }),
    'bog/maal/index.html': page({ home, path: 'bog/maal/', kind: 'chapter', title: 'Målene og vejen dertil', body: CHAPTER }),
    '404.html': page({ home, path: null, base, kind: '404', title: 'Siden findes ikke', body: `<p><a href="${base}">Til forsiden</a></p>` }),
    'gammel/index.html': `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Flyttet</title>
      <meta http-equiv="refresh" content="0; url=../bog/maal/"></head><body><p><a href="../bog/maal/">Flyttet</a></p></body></html>`,
    'assets/style.css': STYLE,
    'assets/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><rect width="8" height="8" fill="#0b5d5b"/></svg>\n',
    'assets/still.js': '// A script that does nothing, so that script-src is exercised.\n',
  };
}

/** Writes the files into a fresh folder. */
export function write(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function page({ home, path, base, kind, language = 'da', title, body }) {
  const up = path === null ? base : '../'.repeat(path.split('/').length - 1);
  const root = up || './';
  return `<!doctype html>
<html lang="${language}" data-kind="${kind}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${path === null ? '' : `<link rel="canonical" href="${home}${path}">`}
<link rel="icon" href="${up}assets/mark.svg">
<link rel="stylesheet" href="${up}assets/style.css">
<script src="${up}assets/still.js" defer></script>
</head>
<body>
<a class="skip" href="#indhold">Til indholdet</a>
<header>
<a class="home" href="${root}">Beretning</a>
<nav aria-label="Menu"><ul><li><a href="${up}bog/maal/">Målene</a></li><li><a href="${up}en/">English</a></li></ul></nav>
</header>
<main id="indhold">
<h1>${title}</h1>
${body}
</main>
<footer><p><a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> · <a href="mailto:post@beretning.example">Skriv til os</a></p></footer>
</body>
</html>
`;
}

const FRONT = `<p>Ni familier har fået hjælp. <a href="bog/maal/#tal">Se tallene</a>.</p>
<p><img src="assets/mark.svg" srcset="assets/mark.svg 1x, assets/mark.svg 2x" alt="En firkant" width="80" height="80" loading="lazy"></p>
<article class="card"><h2><a href="bog/maal/">Målene og vejen dertil</a></h2><p>Læs om året.</p></article>
<details><summary>Om siden</summary><p>Den er lavet til en prøve.</p></details>`;

const CHAPTER = `<p>Vi satte os tre mål.</p>
<h2 id="tal">Tallene</h2>
<div class="table" tabindex="0" role="region" aria-label="Tallene år for år"><table><thead><tr><th scope="col">År</th>${'<th scope="col">Familier i alt</th>'.repeat(12)}</tr></thead>
<tbody><tr><th scope="row">2023</th>${'<td>29</td>'.repeat(12)}</tr></tbody></table></div>
<h3>Forbehold</h3>
<p>Tallene er små.<sup><a href="#n1" id="r1" class="note">1</a></sup></p>
<h2>Noter</h2>
<ol><li id="n1">En note. <a href="#r1">Tilbage til teksten</a></li></ol>`;

const STYLE = `:root { color-scheme: light dark; --paper: #fbf8f3; --ink: #1f2a2e; --link: #0b5d5b }
@media (prefers-color-scheme: dark) { :root { --paper: #14191b; --ink: #ede8df; --link: #6fc2b4 } }
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 1.1rem/1.55 sans-serif }
a { color: var(--link) }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: 0.5rem; top: -10rem; padding: 0.5rem; background: var(--paper) }
.skip:focus { top: 0.5rem }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none }
.home, nav a, .note { display: inline-block; min-width: 24px; min-height: 24px }
h1 { line-height: 1.15; text-wrap: balance }
.card { container-type: inline-size; padding: 1rem; border: 1px solid }
@container (width > 30rem) { .card h2 { font-size: 2rem } }
.table { overflow-x: auto }
th, td { padding: 0.25rem 0.75rem; white-space: nowrap }
@media print { nav, .skip { display: none } }
`;
