// Reads a `_headers` file (the syntax of Netlify and Cloudflare Pages).
//
//   /assets/*
//     Cache-Control: max-age=31536000

/** Rules in the order of the file: a pattern for addresses and what it sets. */
export function parseHeaders(text) {
  const rules = [];
  for (const raw of text.split(/\r?\n/)) {
    const entry = raw.trim();
    if (!entry || entry.startsWith('#')) continue;
    if (!/^\s/.test(raw)) {
      rules.push({ pattern: toPattern(entry), set: [] });
      continue;
    }
    const colon = entry.indexOf(':');
    if (!rules.length || colon < 1) throw new Error(`_headers: cannot read the line “${entry}”`);
    rules.at(-1).set.push([entry.slice(0, colon).trim().toLowerCase(), entry.slice(colon + 1).trim()]);
  }
  return rules;
}

/** All headers for an address. One set twice is joined with a comma, as the hosts do. */
export function headersFor(rules, address) {
  const headers = new Map();
  for (const { pattern, set } of rules) {
    if (!pattern.test(address)) continue;
    for (const [name, value] of set) headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return headers;
}

/** `*` stands for anything, `:name` for one step of the path. */
function toPattern(path) {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
