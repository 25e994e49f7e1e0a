// Tables that may be sorted: by each head from one end, from the other, and back to the author's order, no row lost.
import { withPage } from '../browser.mjs';

export async function checkSorting(world, page, view) {
  return withPage(world, page, view, {}, (tab) => tab.evaluate(() => {
    const problems = [];
    for (const table of document.querySelectorAll('table[data-sortable]')) {
      const rows = () => [...table.tBodies[0].rows];
      const given = rows();
      const buttons = [...table.querySelectorAll('thead th button')];
      if (!buttons.length) problems.push({ rule: 'sort-without-button', where: 'table', text: table.textContent.slice(0, 60) });
      for (const button of buttons) {
        const head = button.parentElement;
        const column = head.cellIndex;
        const numbers = () => rows().map((row) => row.cells[column].querySelector('data')).map((data) => data && Number(data.value));
        const problem = (rule) => problems.push({ rule, where: `th:nth-child(${column + 1})`, text: head.textContent.trim() });
        for (const click of [1, 2, 3]) {
          button.click();
          const sort = head.getAttribute('aria-sort');
          if ((sort !== null) !== (click < 3)) problem('sort-not-told');
          if (new Set(rows()).size !== given.length) problem('sort-loses-rows');
          if (click === 3 && rows().some((row, index) => row !== given[index])) problem('sort-forgets-order');
          if (click === 3 || !head.classList.contains('number')) continue;
          const shown = numbers();
          const last = shown.findLastIndex((number) => number !== null);
          const known = shown.slice(0, last + 1);
          const sign = sort === 'ascending' ? 1 : -1;
          const right = known.every((number, index) => number !== null && (index === 0 || sign * (number - known[index - 1]) >= 0));
          if (!right) problem('sort-out-of-order');
        }
      }
    }
    return problems;
  }));
}
