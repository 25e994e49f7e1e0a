// A small site without a fault, for the self-test to break in one place at a time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  X-Frame-Options: DENY
/assets/*
  Cache-Control: public, max-age=31536000, immutable
${base}kort/indlejr/
  Content-Security-Policy: frame-ancestors *
`,
    'sitemap.xml': `<urlset><url><loc>${home}kort/</loc></url><url><loc>${home}regn/</loc></url></urlset>\n`,
    'index.html': page({ home, path: '', kind: 'front', title: 'Beretninger', body: FRONT }),
    'en/index.html': page({ home, path: 'en/', kind: 'front', language: 'en', title: 'Reports', body: '<p>A short page.</p>' }),
    'bog/maal/index.html': page({ home, path: 'bog/maal/', kind: 'chapter', title: 'Målene og vejen dertil', body: CHAPTER }),
    'kort/index.html': page({ home, path: 'kort/', kind: 'item', title: 'Her er vi', body: `${MAP}${code(home)}`, scripts: ['table.js', 'map.js'] }),
    'regn/index.html': page({ home, path: 'regn/', kind: 'item', title: 'Det sparer byen', body: CALCULATION, scripts: ['what-if.js'] }),
    'ark/index.html': page({ home, path: 'ark/', kind: 'sheets', title: 'Ark til at dele ud', body: SHEETS, scripts: ['sheets.js'] }),
    'ark/aasen.pdf': pdf(15_200),
    'ark/by.pdf': pdf(1_240_000),
    'ark/bog.pdf': pdf(400),
    'ark/alle.zip': 'PK'.padEnd(2_000),
    'kort/indlejr/index.html': frame(home),
    '404.html': page({ home, path: null, base, kind: '404', title: 'Siden findes ikke', body: `<p><a href="${base}">Til forsiden</a></p>` }),
    'gammel/index.html': `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Flyttet</title>
      <meta http-equiv="refresh" content="0; url=../bog/maal/"></head><body><p><a href="../bog/maal/">Flyttet</a></p></body></html>`,
    'assets/style.css': STYLE,
    'assets/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><rect width="8" height="8" fill="#0b5d5b"/></svg>\n',
    'assets/map.js': ownScript('map.js'),
    'assets/table.js': ownScript('table.js'),
    'assets/what-if.js': ownScript('what-if.js'),
    'assets/sheets.js': ownScript('sheets.js'),
    'assets/still.js': '// A script that does nothing, so that script-src is exercised.\n',
  };
}

/** A script of the program itself, about as small as it is published: what it does is what is checked. */
const ownScript = (name) => readFileSync(new URL(`../../themes/standard/assets/${name}`, import.meta.url), 'utf8').replace(/^ *\/\/.*\n/gm, '');

/** Writes the files into a fresh folder. */
export function write(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function page({ home, path, base, kind, language = 'da', title, body, scripts = [] }) {
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
<script src="${up}assets/still.js" defer></script>${scripts.map((name) => `\n<script src="${up}assets/${name}" defer></script>`).join('')}
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

/** Nine places in rows of three: each of the middle one's neighbours lies in a direction of its own. */
const PLACES = ['Aså', 'Bjæverskov', 'Christiansø', 'Dragør', 'Ebeltoft', 'Fåborg', 'Gråsten', 'Hørsholm', 'Ishøj'];
const DONE = [0, 4, 8];
const place = (at) => `<a href="../en/?${at}" tabindex="-1"><path d="M${(at % 3) * 40} ${Math.floor(at / 3) * 40}h38v38h-38z"><title>${PLACES[at]}: ${DONE.includes(at) ? 'Åben' : 'Lukket'}</title></path></a>`;
const group = (name, are) => `<g class="map-class map-class-${name}"><g fill="${are ? '#0b5d5b' : '#f3ede2'}">${PLACES.map((_, at) => at).filter((at) => DONE.includes(at) === are).map(place).join('')}</g></g>`;
const key = (name, words, y) => `<g class="map-key map-key-${name}"><rect x="0" y="${y}" width="14" height="14" fill="#566268"/><text x="20" y="${y + 11}" font-size="13" fill="currentcolor">${words}</text></g>`;
const drawing = (id) => `<svg class="drawing map" viewBox="0 0 200 170" role="group" aria-labelledby="${id}"><title id="${id}">Hvor vi er</title>${group('0', true)}${group('none', false)}${key('0', 'Åben: 3', 124)}${key('none', 'Lukket: 6', 148)}</svg>`;
const MAP = `<p>Vi er i tre af byerne, hvor vi hver uge holder åbent hus for familier, der vil møde hinanden. De andre byer har spurgt, om vi kan
komme, og vi vil gerne, så snart der er frivillige nok. Skriv til os, hvis du vil være med. Vi svarer alle. Her på siden kan du se, hvilke byer
det er. Kortet er tegnet i år, og vi retter det, så snart vi åbner et nyt sted. Det gør vi som regel om foråret, når dagene er lange, og
familierne har tid. Om vinteren mødes vi indenfor. Der er plads til alle, også til dem, der kun vil sidde og lytte. Børnene leger i hjørnet,
mens de voksne taler sammen. Nogle kommer hver gang, andre kun én gang om året, og begge dele er godt. Vi har kaffe på kanden, og der er altid
en frivillig, som tager imod i døren. Ingen skal melde sig til, og ingen skal sige, hvad de hedder. Det er det, familierne selv har bedt om, og
sådan har vi gjort det siden den første dag i den første by. Alt er gratis, og der er børnetøj, som må tages med hjem, hvis man mangler det. Vi
lukker aldrig døren, før den sidste er gået, og næste uge lukker vi den op igen. Så enkelt er det, og så svært. Kom forbi, hvis du har lyst.</p>
<figure class="exhibit exhibit-map" id="map:us" aria-label="Hvor vi er">
<template data-one="by" data-other="byer" data-legend="Vis kun" data-page="Mere om {name}" data-shows="Viser {count} {called}: {labels}" data-all="Viser alle" data-size="{times} gange" data-found="Viser {name}" data-unknown="»{name}« er her ikke. {names}?" data-rows="{count} af {all}">
<div class="map-tools"><form class="map-search"><label>Find din by <input type="search"></label></form>
<div class="map-buttons" role="group" aria-label="Størrelse"><button type="button" value="1.6">Større</button> <button type="button" value="0.625">Mindre</button> <button type="button" value="0">Hele</button> <button type="button" value="full">Fuld</button></div>
<p class="map-said" role="status"></p></div>
<div class="map-stage"><div class="map-card"><p>Peg på kortet.</p></div></div>
<p class="map-filter"><label>Søg i tabellen <input type="search"></label> <span role="status"></span></p>
</template>
<div class="exhibit-wide">${drawing('w')}</div><div class="exhibit-narrow">${drawing('n')}</div>
<details class="twin" open><summary>Stederne</summary><div class="table" tabindex="0" role="region" aria-label="Stederne"><table data-sortable><thead><tr><th scope="col">By</th><th scope="col">Status</th></tr></thead>
<tbody>${PLACES.map((name, at) => `<tr><th scope="row"><a href="../en/?${at}">${name}</a></th><td>${DONE.includes(at) ? 'Åben' : 'Lukket'}</td></tr>`).join('')}</tbody></table></div></details>
</figure>`;
const share = (which, from, to, value) => `<label>Byens andel i procent, ${which} <input name="share" type="number" min="0" max="100" step="any" value="${value}" data-from="${from}" data-to="${to}" required></label>`;
const CALCULATION = `<p>Regnestykket er for et år.</p>
<figure class="exhibit exhibit-calculation" id="calculation:us" aria-label="Det sparer byen">
<div class="table" tabindex="0" role="region" aria-label="Byens udgift"><table><thead><tr><th scope="col">Måned</th><th scope="col">Måned 1</th><th scope="col">Måned 2–12, hver</th><th scope="col">I alt</th></tr></thead>
<tbody><tr><th scope="row">Udgift</th><td>0 kr.</td><td><details class="path"><summary>12.717 kr.</summary><p>19.565 kr. × 65 % = 12.717,25 kr.</p></details></td><td>139.890 kr.</td></tr></tbody></table></div>
<template class="what-if-kit" data-given='${JSON.stringify({ low: Array(12).fill('19565'), high: Array(12).fill('19565'), decimals: 0 })}' data-money="{number} kr." data-percent="{number} %" data-wrong="Skriv hele måneder fra 1 til 12." data-same="Det er byens tal." data-sum="Dit regneeksempel: {amount}">
<form class="what-if" aria-label="Dit regneeksempel" novalidate>
<label>Antal måneder <input name="months" type="number" min="1" max="12" step="1" value="12" required></label>
${share('måned 1', 1, 1, 0)} ${share('fra måned 2', 2, 12, 65)}
<p class="what-if-sum"><output></output></p>
<p class="what-if-path"></p>
<p class="what-if-published">I beretningen: 139.890 kr.</p>
<button type="reset">Tilbage</button>
</form>
</template>
</figure>`;
/** Not a document, but as large as one. */
const pdf = (size) => '%PDF-1.7'.padEnd(size);
const sheet = (name, href, about) => `<li><a class="paper" href="${href}"><span class="paper-title">${name}</span> <span class="paper-about">(${about})</span></a></li>`;
const SHEETS = `<p>Tre ark til at printe, sende og give videre. De fortæller kort, hvad vi gør, hvem vi gør det for, og hvordan man finder os. Skriv til
os, hvis du mangler et. Vi laver nye ark hvert år, når tallene er gjort op, og de gamle bliver liggende, hvor de ligger.</p>
<div class="sheets">
<template class="sheets-kit" data-count="Viser {count} af {all}" data-none="Intet passer på »{asked}«.">
<form class="sheets-tools" role="search"><label>Søg <input type="search"></label> <label>Vis <select><option value="">Alle</option><option value="hos">Hos dig</option><option value="hele">Hele beretninger</option></select></label>
<p><span role="status"></span> <button type="reset" hidden>Vis alle</button></p></form>
</template>
<ul class="papers"><li><a class="paper" href="alle.zip"><span class="paper-title">Alle ark</span> <span class="paper-about">(ZIP, 3 filer, 2 kB)</span></a></li></ul>
<section class="sheets-group" aria-labelledby="hos"><h2 id="hos">Hos dig</h2>
<div class="sheets-kind"><div class="sheets-letter"><ul class="papers">${sheet('Åsen og Sø', 'aasen.pdf', 'PDF, 2 sider, 15 kB')}${sheet('Byen', 'by.pdf', 'PDF, 2 sider, 1,2 MB')}</ul></div></div></section>
<section class="sheets-group" aria-labelledby="hele"><h2 id="hele">Hele beretninger</h2><ul class="papers">${sheet('Året der gik', 'bog.pdf', 'PDF, 40 sider, 1 kB')}</ul></section>
</div>`;
const code = (home) => `<div class="embed-code" data-copied="Kopieret"><label for="code">Koden</label> <textarea id="code" readonly>&lt;iframe src="${home}kort/indlejr/" title="Her er vi" width="100%" height="400">&lt;/iframe></textarea><template><p><button type="button">Kopiér</button> <span role="status"></span></p></template></div>`;
const frame = (home) => `<!doctype html>
<html lang="da" data-kind="embed">
<head>
<meta charset="utf-8">
<title>Her er vi</title>
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${home}kort/">
<link rel="icon" href="../../assets/mark.svg">
<link rel="stylesheet" href="../../assets/style.css">
<script src="../../assets/table.js" defer></script>
<script src="../../assets/map.js" defer></script>
</head>
<body><main><h1>Her er vi</h1>${MAP.replaceAll('../en/', '../../en/')}<p><a href="../">Kortet for sig selv</a></p></main></body>
</html>
`;

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
figure { margin: 0 }
.map { display: block; width: 100%; max-width: 30rem; overflow: hidden }
.map a:focus path { stroke: #a63f27; stroke-width: 3 }
.map-ring { pointer-events: none; fill: none; stroke: currentcolor }
.is-out { opacity: 0.2 }
.map-legend svg { width: 14px }
button, input, select { font: inherit; min-height: 28px }
:is(button, input, textarea, select):focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
@media screen and (width >= 40rem) { .exhibit-narrow { display: none } }
@media screen and (width < 40rem) { .exhibit-wide { display: none } }
@media print { .exhibit-narrow { display: none } }
@media print { nav, .skip { display: none } }
`;
