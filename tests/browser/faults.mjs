// Every fault a check must find: the group, the rule it must name, and how to break the good site.

const POLICY = /default-src[^\n]*/;
const intoMain = (html) => (files) => edit(files, 'index.html', '</main>', `${html}</main>`);
const style = (css) => (files) => edit(files, 'assets/style.css', /$/, css);
const script = (code) => (files) => edit(files, 'assets/still.js', /$/, code);
const map = (from, to) => swap('assets/map.js', from, to);
const kit = (from, to) => swap('kort/index.html', from, to);
const sums = (from, to) => swap('assets/what-if.js', from, to);
const regn = (from, to) => swap('regn/index.html', from, to);
const sheets = (from, to) => swap('assets/sheets.js', from, to);
const ark = (from, to) => swap('ark/index.html', from, to);
const framed = (from, to) => swap('kort/indlejr/index.html', from, to);
const swap = (file, from, to) => (files) => edit(files, file, from, to);

export const FAULTS = [
  fault('a page without its kind', 'kinds', 'kind-missing', swap('bog/maal/index.html', ' data-kind="chapter"', '')),
  fault('a page without its language', 'kinds', 'language-missing', swap('bog/maal/index.html', ' lang="da"', '')),
  fault('no 404 page', 'kinds', 'kind-absent', (files) => { delete files['404.html']; }),
  fault('no _headers', 'policy', 'policy-missing', (files) => { delete files._headers; }),
  fault('a policy without default-src', 'policy', 'policy-open', swap('_headers', POLICY, "img-src 'self'")),
  fault('a policy with unsafe-inline', 'policy', 'policy-loose', swap('_headers', "style-src 'self'", "style-src 'self' 'unsafe-inline'")),
  fault('pages that anybody may frame', 'framing', 'frame-open', swap('_headers', 'X-Frame-Options: DENY', 'X-Frame-Options: SOMETIMES')),
  fault('an embed nobody may frame', 'framing', 'frame-closed', swap('_headers', 'frame-ancestors *', "frame-ancestors 'none'")),
  fault('a skipped heading', 'headings', 'heading-skipped', swap('bog/maal/index.html', /<(\/?)h2/g, '<$1h4')),
  fault('two h1', 'headings', 'one-h1', intoMain('<h1>Igen</h1>')),
  fault('no main', 'headings', 'one-main', swap('index.html', /<(\/?)main/g, '<$1div')),
  fault('an empty heading', 'headings', 'heading-empty', intoMain('<h2> </h2>')),
  fault('a missing alt', 'images', 'image-without-alt', swap('index.html', ' alt="En firkant"', '')),
  fault('a missing width', 'images', 'image-without-width', swap('index.html', ' width="80"', '')),
  fault('a missing height', 'images', 'image-without-height', swap('index.html', ' height="80"', '')),
  fault('a broken link', 'links', 'broken-link', intoMain('<a href="bog/vej/">Vejen</a>')),
  fault('a link without its last slash', 'links', 'broken-link', intoMain('<a href="bog/maal">Målene</a>')),
  fault('a broken link in full', 'links', 'broken-link', intoMain('<a href="https://beretning.example/bog/vej/">Vejen</a>')),
  fault('a broken redirect', 'links', 'broken-link', swap('gammel/index.html', 'url=../bog/maal/', 'url=../bog/vej/')),
  fault('a relative link on the 404 page', 'links', 'broken-link', swap('404.html', 'href="/"', 'href="en/"')),
  fault('a broken fragment', 'links', 'broken-fragment', swap('index.html', '#tal', '#intet')),
  fault('a broken fragment on the same page', 'links', 'broken-fragment', swap('bog/maal/index.html', 'href="#n1"', 'href="#n2"')),
  fault('a missing file in srcset', 'links', 'broken-link', swap('index.html', 'mark.svg 2x', 'mark2.svg 2x')),
  fault('a missing file in the style sheet', 'links', 'broken-link', style('h1 { background: url("none.svg") }')),
  fault('an image from elsewhere', 'links', 'foreign-file', swap('index.html', 'src="assets/mark.svg"', 'src="https://elsewhere.example/mark.svg"')),
  fault('invalid HTML', 'markup', 'markup', intoMain('<ul><p>Ikke her</p></ul>')),
  fault('invalid CSS', 'markup', 'markup', style('h1 { colour: red }')),
  fault('invalid SVG', 'markup', 'markup', swap('assets/mark.svg', '<rect', '<rec/><rect')),
  fault('a console error', 'loading', 'console-error', script('console.error("av")')),
  fault('a page error', 'loading', 'page-error', script('throw new Error("av")')),
  fault('an inline script', 'loading', 'policy-violation', intoMain('<script>1 + 1</script>')),
  fault('an inline style', 'loading', 'policy-violation', intoMain('<p style="color: red">Rød</p>')),
  fault('a missing style sheet', 'loading', 'failed-request', swap('404.html', 'style.css', 'stil.css')),
  fault('a request to elsewhere', 'loading', 'foreign-request', (files) => {
    edit(files, '_headers', "img-src 'self'", "img-src 'self' https://elsewhere.example");
    edit(files, 'index.html', '</main>', '<img src="https://elsewhere.example/a.png" alt="" width="8" height="8"></main>');
  }),
  fault('a late request to elsewhere', 'loading', 'foreign-request', (files) => {
    edit(files, '_headers', "default-src 'none'", 'default-src https://elsewhere.example');
    edit(files, 'assets/still.js', /$/, 'setTimeout(() => fetch("https://elsewhere.example/"), 200)');
  }),
  fault('an image that is none', 'loading', 'broken-image', swap('assets/mark.svg', /[^]*/, 'ikke et billede')),
  fault('a font that is none', 'loading', 'broken-font', (files) => {
    edit(files, 'assets/style.css', /$/, '@font-face { font-family: F; src: url("f.woff2") } h1 { font-family: F }');
    files['assets/f.woff2'] = 'ikke en skrift';
  }),
  fault('too little contrast in the dark', 'axe', 'color-contrast', swap('assets/style.css', '--ink: #ede8df', '--ink: #3a474d'), /^\d+ dark$/),
  fault('too little contrast on a phone', 'axe', 'color-contrast', style('@media (width < 40rem) { p { color: #bbb } }'), /^390 light$/),
  fault('targets too small', 'axe', 'target-size', style('nav ul { gap: 0 } nav a { min-width: 0; min-height: 0; font-size: 8px; line-height: 10px } nav li { line-height: 10px } nav ul { flex-direction: column }')),
  fault('a picture axe cannot name', 'axe', 'image-alt', swap('index.html', ' alt="En firkant"', '')),
  fault('too wide for 320', 'sideways', 'sideways', style('.card { width: 330px }'), /^320 /),
  fault('too wide for 1280', 'sideways', 'sideways', style('.card { width: 1300px }'), /^1280 /),
  fault('text that waits for a script', 'no-script', 'text-hidden', (files) => {
    edit(files, 'index.html', '<main', '<main hidden');
    edit(files, 'assets/still.js', /$/, 'document.querySelector("main").hidden = false');
  }),
  fault('half the text waits for a script', 'no-script', 'text-hidden', script('document.querySelector("main").append("mere ".repeat(99))')),
  fault('a what-if that rounds down', 'what-if', 'what-if-differs', sums('(a * 2n + unit) / (unit * 2n)', 'a / unit')),
  fault('a what-if that is there without a script', 'what-if', 'what-if-without-script', (files) => {
    edit(files, 'regn/index.html', '<template class="what-if-kit"', '<template class="what-if-kit"></template><div');
    edit(files, 'regn/index.html', '</form>\n</template>', '</form>\n</div>');
    edit(files, 'regn/index.html', '</main>', '<template class="what-if-kit"></template></main>');
  }),
  fault('a calculation that hides its table', 'what-if', 'calculation-without-table', regn('<table>', '<table hidden>')),
  fault('a what-if without a script', 'what-if', 'what-if-missing', regn(/<script src="[^"]*what-if.js"[^>]*><\/script>/, '')),
  fault('a what-if nobody hears', 'what-if', 'what-if-not-announced', (files) => {
    edit(files, 'regn/index.html', '<output></output>', '<span class="sum"></span>');
    edit(files, 'assets/what-if.js', '".what-if-sum output"', '".what-if-sum .sum"');
  }),
  fault('a what-if that does not listen', 'what-if', 'what-if-still', sums('addEventListener("input"', 'addEventListener("inputs"')),
  fault('a what-if that changes the report', 'what-if', 'what-if-changes-report', sums('path.textContent = `', 'form.closest("figure").querySelector("summary").textContent += "!"; path.textContent = `')),
  fault('a what-if that takes any number', 'what-if', 'what-if-takes-anything', sums('if (wrong.length)', 'if (wrong.length > 9)')),
  fault('a what-if without a way back', 'what-if', 'what-if-no-way-back', sums('addEventListener("reset"', 'addEventListener("resets"')),
  fault('a table nobody can sort', 'sorting', 'sort-without-button', kit(/<thead>[^]*<\/thead>/, '<thead><tr><th scope="col"></th></tr></thead>')),
  fault('a large script', 'scripts', 'script-large', script(Array.from({ length: 4000 }, (_, at) => `//${(at * 7919) % 10007}`).join('\n'))),
  fault('tools without a script', 'maps', 'map-tool-without-script', (files) => {
    edit(files, 'kort/index.html', '<template', '<div');
    edit(files, 'kort/index.html', '</template>', '</div>');
  }),
  fault('a legend for scripts only', 'maps', 'map-without-legend', style('.map-key { display: none }')),
  fault('a map without its table', 'maps', 'map-without-table', kit(/<tbody>[^]*<\/tbody>/, '')),
  fault('a map Tab passes by', 'maps', 'map-stops', map(/named\[0\]\?\.links[^;]*;/, '')),
  fault('an arrow that does nothing', 'maps', 'map-arrow-dead', map('ArrowLeft: [-1, 0]', 'ArrowLeft: [0, 0]')),
  fault('an arrow that leads elsewhere', 'maps', 'map-arrow-astray', map('ArrowRight: [1, 0]', 'ArrowRight: [0, 1]')),
  fault('a card that leads nowhere', 'maps', 'map-card-mute', map('href: place.href', 'href: "#"')),
  fault('a card without facts', 'maps', 'map-card-lacks', map('.slice(1)', '.slice(9)')),
  fault('a card Escape does not close', 'maps', 'map-card-stays', map('Escape: () => show(null)', 'Escape: () => {}')),
  fault('a first and a last place that are one', 'maps', 'map-ends-alike', map('visit(named.at(-1))', 'visit(named[0])')),
  fault('a key that enlarges nothing', 'maps', 'map-key-larger', map('"+": () => grow(1.6)', '"+": () => {}')),
  fault('a key that puts nothing back', 'maps', 'map-key-smaller', map('"-": () => grow(1 / 1.6)', '"-": () => {}')),
  fault('a button that enlarges nothing', 'maps', 'map-button-larger', kit('value="1.6"', 'value="1"')),
  fault('a button that makes nothing smaller', 'maps', 'map-button-smaller', kit('value="0.625"', 'value="1"')),
  fault('a button that puts nothing back', 'maps', 'map-button-whole', map('zoom() * factor', 'zoom() * (factor || 1)')),
  fault('a size nobody hears of', 'maps', 'map-size-unsaid', kit('data-size="{times} gange"', 'data-size=""')),
  fault('a map that takes the wheel', 'maps', 'map-wheel-taken', map('if (!event.ctrlKey && !event.metaKey) return;', '')),
  fault('a map that cannot be pinched', 'maps', 'map-pinch-dead', map('addEventListener("wheel"', 'addEventListener("wheels"')),
  fault('a legend without buttons', 'maps', 'map-legend-still', map('is ? "button" : "p"', '"p"')),
  fault('a legend that sifts nothing', 'maps', 'map-legend-idle', map('"is-out", !isIn(group)', '"is-out", false')),
  fault('a legend nobody hears of', 'maps', 'map-legend-unsaid', kit('{called}: {labels}', '{called}')),
  fault('a legend that stays', 'maps', 'map-legend-stuck', map('getAttribute("aria-pressed") === "false"', 'getAttribute("aria-pressed") !== ""')),
  fault('a search that knows no Danish', 'maps', 'map-search-misses', map('/[åäæöø]/g', '/[ä]/g')),
  fault('a search that does not answer', 'maps', 'map-search-mute', kit('data-unknown="»{name}« er her ikke. {names}?"', 'data-unknown=""')),
  fault('a table that cannot be sifted', 'maps', 'map-table-unsifted', map('row.hidden =', 'row.title =')),
  fault('rows nobody counts', 'maps', 'map-table-unsaid', kit('data-rows="{count} af {all}"', 'data-rows=""')),
  fault('rows that stay away', 'maps', 'map-table-loses-rows', map('row.hidden = ', 'row.hidden ||= ')),
  fault('a search without a script', 'sheets', 'sheets-tool-without-script', (files) => {
    edit(files, 'ark/index.html', '<template', '<div');
    edit(files, 'ark/index.html', '</template>', '</div>');
  }),
  fault('a list that waits for a script', 'sheets', 'sheets-hidden', ark('<section class="sheets-group"', '<section hidden class="sheets-group"')),
  fault('a list of nothing', 'sheets', 'sheets-none', ark(/class="papers"/g, 'class="liste"')),
  fault('a sheet that is not there', 'sheets', 'sheet-missing', (files) => { delete files['ark/by.pdf']; }),
  fault('a sheet that is a page', 'sheets', 'sheet-not-one', swap('ark/by.pdf', '%PDF', '<htm')),
  fault('a sheet larger than told', 'sheets', 'sheet-size', ark('1,2 MB', '1,1 MB')),
  fault('a list nobody can search', 'sheets', 'sheets-search-missing', ark(/<script src="[^"]*sheets.js"[^>]*><\/script>/, '')),
  fault('a list that knows no Danish', 'sheets', 'sheets-search-misses', sheets('/[åäæöø]/g', '/[ä]/g')),
  fault('a list that is not narrowed', 'sheets', 'sheets-search-idle', sheets('line.hidden =', 'line.title =')),
  fault('headings above nothing', 'sheets', 'sheets-search-leaves-heads', sheets('part.hidden =', 'part.title =')),
  fault('a count nobody hears', 'sheets', 'sheets-search-unsaid', ark('data-count="Viser {count} af {all}"', 'data-count=""')),
  fault('an Enter that leads nowhere', 'sheets', 'sheets-enter-dead', sheets('querySelector("a").focus()', 'querySelector("a")')),
  fault('a list that does not answer', 'sheets', 'sheets-search-mute', ark('data-none="Intet passer på »{asked}«."', 'data-none=""')),
  fault('a search without a way back', 'sheets', 'sheets-search-stuck', sheets('clear.hidden = !sifts', 'clear.hidden = true')),
  fault('a filter that does nothing', 'sheets', 'sheets-filter-idle', sheets('select?.value ?? ""', '""')),
  fault('an embed in the sitemap', 'embeds', 'embed-listed', swap('sitemap.xml', 'kort/<', 'kort/indlejr/<')),
  fault('an embed of nothing', 'embeds', 'embed-homeless', framed('kort/">', 'bog/">')),
  fault('an embed without its code', 'embeds', 'embed-without-code', kit('&lt;iframe src="', '&lt;iframe src="/')),
  fault('a code nobody can copy', 'embeds', 'embed-not-copied', map('writeText(', 'readText(')),
  fault('an embed no browser shows', 'embeds', 'embed-without-map', swap('_headers', 'frame-ancestors *', "frame-ancestors 'none'")),
  fault('an embed without its legend', 'embeds', 'embed-bare', style('.map-key { display: none }')),
  fault('an embed search engines show', 'embeds', 'embed-indexed', framed('noindex', 'all')),
  fault('an embed whose links stay inside', 'embeds', 'embed-links-inside', framed('<base target="_top">', '')),
  fault('an embed without its source', 'embeds', 'embed-without-source', framed('<a href="../">', '<a href="../../">')),
  fault('a page that opens in frames', 'embeds', 'embed-opens-others', swap('_headers', 'X-Frame-Options: DENY', 'X-Frame-Options: SOMETIMES')),
  fault('no skip link', 'skip-link', 'skip-link-not-first', swap('index.html', /<a class="skip".*?<\/a>/, '')),
  fault('a skip link never seen', 'skip-link', 'skip-link-invisible', swap('assets/style.css', '.skip:focus { top: 0.5rem }', '')),
  fault('a skip link to the footer', 'skip-link', 'skip-link-misses-main', (files) => {
    edit(files, 'index.html', '<footer>', '<footer id="bund">');
    edit(files, 'index.html', 'href="#indhold"', 'href="#bund"');
  }),
  fault('a skip link that loses the focus', 'skip-link', 'skip-link-moves-no-focus', script('addEventListener("hashchange", () => document.querySelector(".skip").focus())')),
  fault('the focus outline removed', 'focus', 'focus-invisible', style('a:focus-visible { outline: none }')),
  fault('a transparent focus outline', 'focus', 'focus-invisible', style('summary:focus-visible { outline-color: transparent }')),
  fault('a keyboard trap', 'focus', 'focus-unreachable', script('document.querySelector("footer a").addEventListener("keydown", (e) => e.preventDefault())')),
  fault('navigation on paper', 'print', 'print-navigation', swap('assets/style.css', '@media print { nav,', '@media print {')),
  fault('nothing on paper', 'print', 'print-empty', style('@media print { main { display: none } }')),
  fault('a header that cuts text off', 'text-spacing', 'text-clipped', style('.home { width: 9ch; overflow: hidden; white-space: nowrap }')),
  fault('a title that cuts text off', 'text-spacing', 'text-clipped', style('h1 { width: 10.8ch; overflow: hidden; white-space: nowrap }')),
  fault('a header that text hangs out of', 'text-spacing', 'text-clipped', style('header { height: 1rem; flex-wrap: nowrap }')),
];

/** `view`, where given, is the kind of view that must have found it. */
function fault(name, group, rule, change, view = /^/) {
  return { name, group, rule, change, view };
}

function edit(files, name, from, to) {
  const before = files[name];
  files[name] = before.replace(from, to);
  if (files[name] === before) throw new Error(`the fault changes nothing in ${name}: ${from}`);
}
