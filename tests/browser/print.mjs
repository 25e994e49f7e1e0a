// What a person reads in the log.

const MOST = 40; // One fault in the theme is found on every page: forty lines say enough.

/** One line for a group of checks; on failure one more for every problem. */
export function printGroup({ name, says, looked, problems }) {
  const mark = problems.length ? 'FAILED' : 'ok    ';
  console.log(`${mark}  ${name.padEnd(13)} ${says} (${looked})`);
  for (const problem of problems.slice(0, MOST)) console.log(`        ${line(problem)}`);
  if (problems.length > MOST) console.log(`        … and ${problems.length - MOST} more`);
}

/** The closing line; true when anything failed. */
export function printSum(passes) {
  const failed = passes.filter((pass) => !pass).length;
  console.log(`${passes.length - failed} passed, ${failed} failed`);
  return failed > 0 || passes.length === 0;
}

/** page · viewport · rule · selector · explanation, without what a problem does not have. */
export function line({ page, view, rule, where, text }) {
  const parts = [page, view, rule, where, text].filter(Boolean);
  return parts.map((part) => String(part).replace(/\s+/g, ' ').slice(0, 300)).join(' · ');
}
