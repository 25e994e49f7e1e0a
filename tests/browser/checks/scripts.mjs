// Scripts are extras: each must be small enough not to be noticed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const MOST = 6000;

export function checkScripts({ site }) {
  return [...site.files].filter((name) => name.endsWith('.js')).flatMap((name) => {
    const size = gzipSync(readFileSync(join(site.folder, name))).length;
    return size > MOST ? [{ page: name, rule: 'script-large', text: `${size} bytes, packed; at most ${MOST}` }] : [];
  });
}
