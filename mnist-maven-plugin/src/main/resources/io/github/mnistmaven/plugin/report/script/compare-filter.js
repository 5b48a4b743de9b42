// Which rows the table of results shows: those that hold every word of the filter. The runs of an experiment with
// several seeds are folded away until they are asked for, or found.
function comparedFilter() {
  const texts = new Map(comparedRows.map((row) => [row, row.textContent.toLowerCase()]));
  const members = new Map();
  comparedRows.filter((row) => 'behind' in row.dataset).forEach((row) => {
    members.set(row.dataset.behind, [...(members.get(row.dataset.behind) ?? []), row]);
  });
  const unfolded = new Set();
  const folds = [];

  const box = element('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
  const status = element('span', { role: 'status', class: 'count' });
  comparedTools.append(element('label', { for: 'filter' }, 'Filter'), box, status);

  function show() {
    const words = box.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const matches = (row) => words.every((word) => texts.get(row).includes(word));
    let shown = 0;
    comparedRows.forEach((row) => {
      const ownRuns = members.get(row.dataset.run) ?? [];
      const folded = 'behind' in row.dataset && !unfolded.has(row.dataset.behind) && words.length === 0;
      row.hidden = folded || !(matches(row) || ownRuns.some(matches));
      shown += row.hidden ? 0 : 1;
    });
    status.textContent = words.length === 0 ? '' : shown + ' of ' + comparedRows.length + ' rows';
  }

  comparedRows.filter((row) => 'seeds' in row.dataset).forEach((row) => {
    const fold = button('', () => {
      const name = row.dataset.run;
      if (!unfolded.delete(name)) unfolded.add(name);
      label();
      show();
      names.set('open', Array.from(unfolded));
    }, { class: 'fold' });
    const label = () => {
      const open = unfolded.has(row.dataset.run);
      fold.setAttribute('aria-expanded', String(open));
      fold.setAttribute('aria-label', 'Runs of ' + row.dataset.run);
      fold.textContent = open ? '\u25be' : '\u25b8';
    };
    folds.push(label);
    row.querySelector('.run').prepend(fold);
  });

  box.addEventListener('input', () => {
    show();
    state.set('filter', box.value);
  });

  function restore() {
    unfolded.clear();
    names.get('open').filter((name) => members.has(name)).forEach((name) => unfolded.add(name));
    box.value = state.get('filter');
    folds.forEach((label) => label());
    show();
  }
  state.follow(restore);
  restore();
}

enhance('#compared', comparedFilter);
