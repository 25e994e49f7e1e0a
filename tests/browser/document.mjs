// Runs inside Chromium: what one HTML file says, without loading anything it refers to.

/** Must be self-contained: the browser gets only the text of this function. */
export function readDocument(html) {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector) => [...doc.querySelectorAll(selector)];
  const tag = (element) => element.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, '').slice(0, 140);

  // `load`: the browser fetches it by itself. `name`: an absolute address that others read.
  const references = [];
  const refer = (how, url, element) => references.push({ how, url: url.trim(), where: tag(element) });

  for (const element of all('a[href], area[href]')) refer('link', element.getAttribute('href'), element);
  for (const element of all('form[action]')) refer('link', element.getAttribute('action'), element);
  for (const element of all('link[href]')) {
    const passive = /^(canonical|alternate|license|author|help|next|prev|me)( |$)/i.test(element.rel);
    refer(passive ? 'name' : 'load', element.getAttribute('href'), element);
  }
  for (const element of all('[src]')) refer('load', element.getAttribute('src'), element);
  for (const element of all('[poster]')) refer('load', element.getAttribute('poster'), element);
  for (const element of all('object[data]')) refer('load', element.getAttribute('data'), element);
  for (const element of all('use, image')) {
    const url = element.getAttribute('href') ?? element.getAttribute('xlink:href');
    if (url) refer('load', url, element);
  }
  for (const element of all('[srcset]')) {
    for (const part of element.getAttribute('srcset').split(',')) refer('load', part.trim().split(/\s+/)[0], element);
  }
  for (const element of all('meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"]')) {
    refer('name', element.content, element);
  }
  const refresh = doc.querySelector('meta[http-equiv="refresh" i]');
  if (refresh) refer('link', refresh.content.replace(/^[^=]*=\s*/, '').replace(/^['"]|['"]$/g, ''), refresh);

  return {
    kind: doc.documentElement.dataset.kind ?? null,
    language: doc.documentElement.lang,
    redirect: Boolean(refresh),
    canonical: doc.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    mains: all('main').length,
    maps: all('.exhibit-map svg.map').length,
    whatIfs: all('template.what-if-kit').length,
    ids: all('[id]').map((element) => element.id).concat(all('a[name]').map((element) => element.name)),
    headings: all('h1, h2, h3, h4, h5, h6').map((element) => ({ level: Number(element.localName[1]), where: tag(element), text: element.textContent })),
    images: all('img').map((element) => ({
      where: tag(element),
      lacks: ['alt', 'width', 'height'].filter((name) => !element.hasAttribute(name)),
    })),
    references,
  };
}
