// axe-core: the machine-checkable part of WCAG 2.2 A and AA.
import axe from 'axe-core';
import { withPage } from '../browser.mjs';

const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } }, // WCAG 2.2 AA; axe leaves it off unless asked.
  resultTypes: ['violations'],
};

export function checkAxe(world, page, view) {
  // The policy would keep axe out, so it is lifted here; the check `loading` sees that it is kept.
  return withPage(world, page, view, { free: true }, async (tab) => {
    await tab.evaluate(axe.source);
    const { violations, passes } = await tab.evaluate((options) => window.axe.run(document, options), OPTIONS);
    if (!violations.length && !passes.length) return [{ rule: 'axe-idle', text: 'axe found nothing to look at' }];
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({
      rule: id,
      where: node.target.flat().join(' '),
      text: node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? help,
    })));
  });
}
