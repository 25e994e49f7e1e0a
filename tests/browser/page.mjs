// Runs inside every opened page before the page's own content: small helpers for the checks.

/** Must be self-contained: the browser gets only the text of this function. */
export function inThePage() {
  const violations = [];
  window.addEventListener('securitypolicyviolation', (event) => {
    violations.push({ rule: 'policy-violation', where: event.blockedURI, text: event.effectiveDirective });
  });

  /** Shown, with a box of its own, and not one of those boxes that only screen readers meet. */
  const visible = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 2 && box.height > 2;
  };

  /** A selector short enough to read and exact enough to find the element again. */
  const selector = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        break;
      }
      const name = at.localName + [...at.classList].slice(0, 2).map((c) => `.${CSS.escape(c)}`).join('');
      const twins = at.parentElement ? [...at.parentElement.children].filter((c) => c.localName === at.localName) : [];
      steps.unshift(twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(at) + 1})` : name);
    }
    return steps.join(' > ');
  };

  /** Waits until pictures (also those further down) and fonts are there and drawn. */
  const settle = async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    const ready = Promise.all([document.fonts.ready, ...images.map((image) => image.decode().catch(() => {}))]);
    await Promise.race([ready, new Promise((done) => setTimeout(done, 5000))]);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  };

  window.beretningTest = { violations, visible, selector, settle };
}
