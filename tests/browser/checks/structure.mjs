// What can be read off the files alone: kinds, headings, images, and the policy each page is sent with.
import { headersFor } from '../headers.mjs';

/** The other checks choose their pages by kind: a page without one would never be opened. */
export function checkKinds({ site }) {
  const problems = [];
  for (const page of site.pages.filter((p) => !p.redirect)) {
    if (!page.kind) problems.push({ page: page.file, rule: 'kind-missing', where: '<html data-kind>' });
    if (!page.language) problems.push({ page: page.file, rule: 'language-missing', where: '<html lang>' });
  }
  for (const kind of ['front', '404']) {
    if (!site.pages.some((page) => page.kind === kind)) problems.push({ rule: 'kind-absent', text: `the site has no page of kind ${kind}` });
  }
  return problems;
}

/** Without a policy no violation could be seen, and one that allows everything forbids nothing. */
export function checkPolicy({ site }) {
  const problems = [];
  for (const page of site.pages) {
    const policy = headersFor(site.headers, page.url).get('content-security-policy');
    if (!policy) problems.push({ page: page.file, rule: 'policy-missing', where: '_headers' });
    else if (!/(^|;)\s*default-src\s+('none'|'self')\s*(;|,|$)/.test(policy)) {
      problems.push({ page: page.file, rule: 'policy-open', where: '_headers', text: 'default-src is neither none nor self' });
    } else if (/'unsafe-|\s(\*|https?:|data:|blob:)(?=[\s;,]|$)/.test(policy.replace(/frame-ancestors[^;,]*/g, ''))) {
      problems.push({ page: page.file, rule: 'policy-loose', where: '_headers', text: policy });
    }
  }
  return problems;
}

/** A page in a frame of somebody else's can be made to deceive; only what is made for that may stand in one. */
export function checkFraming({ site }) {
  return site.pages.flatMap((page) => {
    const headers = headersFor(site.headers, page.url);
    const policies = (headers.get('content-security-policy') ?? '').split(',').filter((policy) => policy.includes('frame-ancestors'));
    // Where a policy speaks of frames, the older header is not heard (HTML, “X-Frame-Options”).
    const open = policies.length ? policies.every((policy) => /frame-ancestors \*/.test(policy)) : headers.get('x-frame-options') !== 'DENY';
    if (open === (page.kind === 'embed')) return [];
    return [{ page: page.file, rule: open ? 'frame-open' : 'frame-closed', where: '_headers' }];
  });
}

/** A screen reader's table of contents: it starts with the h1 and skips no level on the way down. */
export function checkHeadings({ site }) {
  const problems = [];
  for (const page of site.pages.filter((p) => !p.redirect)) {
    const first = page.headings.filter((heading) => heading.level === 1).length;
    if (first !== 1) problems.push({ page: page.file, rule: 'one-h1', text: `${first} h1` });
    if (page.mains !== 1) problems.push({ page: page.file, rule: 'one-main', text: `${page.mains} main` });
    let before = 0;
    for (const { level, where, text } of page.headings) {
      if (level > before + 1) problems.push({ page: page.file, rule: 'heading-skipped', where, text: `h${level} after ${before ? `h${before}` : 'nothing'}: ${text}` });
      if (!text.trim()) problems.push({ page: page.file, rule: 'heading-empty', where });
      before = level;
    }
  }
  return problems;
}

/** alt for those who do not see the picture; width and height so that the text does not jump. */
export function checkImages({ site }) {
  return site.pages.flatMap((page) => page.images.flatMap(({ where, lacks }) => lacks.map((name) => ({
    page: page.file, rule: `image-without-${name}`, where,
  }))));
}
