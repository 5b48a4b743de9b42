// Tables of the class sortable are sorted by a click on a column's heading. A cell sorts by its data-value
// if it has one, else by its text. Rows with data-pinned stay where they are, above the others; rows with data-behind
// stay behind the row of that data-run, in the order of their own values.
function sortable(table) {
  const body = table.tBodies[0];
  const headings = Array.from(table.tHead.rows[0].cells);
  const original = Array.from(body.rows);
  const key = 'sort.' + table.id;

  const value = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    const number = Number(text);
    return text === '' ? null : Number.isNaN(number) ? text : number;
  };
  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });

  function sort(column, direction) {
    const sign = direction === 'descending' ? -1 : 1;
    const rows = original.map((row) => ({ row, value: column < 0 ? null : value(row, column) }));
    // whatever the direction, rows without a value come last
    rows.sort((a, b) => {
      const pinned = ('pinned' in b.row.dataset) - ('pinned' in a.row.dataset);
      if (pinned) return pinned;
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
      return sign * compare(a.value, b.value);
    });
    const sorted = rows.map((entry) => entry.row);
    const behind = new Map();
    sorted.filter((row) => 'behind' in row.dataset).forEach((row) => {
      behind.set(row.dataset.behind, [...(behind.get(row.dataset.behind) ?? []), row]);
    });
    sorted.filter((row) => !('behind' in row.dataset)).forEach((row) => {
      body.append(row, ...(behind.get(row.dataset.run) ?? []));
    });
    headings.forEach((heading, at) =>
      at === column ? heading.setAttribute('aria-sort', direction) : heading.removeAttribute('aria-sort'));
  }

  // Numbers are first sorted with the largest on top, words from A to Z; a third click gives back the page's own order.
  function next(column) {
    const first = original.some((row) => typeof value(row, column) === 'number') ? 'descending' : 'ascending';
    const now = headings[column].getAttribute('aria-sort');
    if (now === null) return first;
    return now !== first ? '' : first === 'ascending' ? 'descending' : 'ascending';
  }

  function choose(column, direction) {
    sort(direction ? column : -1, direction);
    state.set(key, direction ? column + '.' + direction : '');
  }

  const isSortable = (heading) => heading.textContent.trim() !== '' && !heading.hasAttribute('data-unsortable');
  headings.forEach((heading, column) => {
    if (!isSortable(heading)) return;
    const toggle = button('', () => choose(column, next(column)), { class: 'sort' });
    toggle.append(...heading.childNodes);
    heading.append(toggle);
  });

  function restore() {
    const [, column, direction] = /^(\d+)\.((?:a|de)scending)$/.exec(state.get(key)) ?? [];
    if (column !== undefined && headings[column] && isSortable(headings[column])) sort(Number(column), direction);
    else if (headings.some((heading) => heading.hasAttribute('aria-sort'))) sort(-1);
  }
  state.follow(restore);
  restore();
}

enhance('table.sortable', sortable);
