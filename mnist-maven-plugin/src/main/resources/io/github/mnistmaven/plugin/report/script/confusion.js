// The confusion matrix: counts or shares of a row, and each error a button that shows its mistakes alone.
function confusionMatrix(table) {
  const body = table.tBodies[0];
  const name = (cells, at) => cells[at + 1].textContent.trim();
  const columns = table.tHead.rows[0].cells;
  const rows = Array.from(body.rows);
  const mistakes = Array.from(document.querySelectorAll('#mistakes [data-true]'));
  const values = rows.flatMap((row) => Array.from(row.querySelectorAll('[data-share]'), (cell) => ({
    place: cell, count: cell.textContent, share: cell.dataset.share,
  })));

  const shares = button('% of row', () => showShares(shares.getAttribute('aria-pressed') !== 'true'));
  const bar = element('div', { class: 'tools', role: 'group', 'aria-label': 'Confusion matrix' }, shares);
  table.closest('.scroll').before(bar);

  function showShares(chosen) {
    shares.setAttribute('aria-pressed', String(chosen));
    values.forEach(({ place, count, share }) => { place.textContent = chosen ? share : count; });
    state.set('confusion', chosen ? 'share' : '');
  }

  const status = element('p', { class: 'filter', role: 'status' });
  const words = element('span', {});
  const all = button('Show all mistakes', () => filter(''), { class: 'tool' });
  document.querySelector('#mistakes .content > p').after(status);

  // chosen is "true-predicted", by the classes' labels, or empty for all mistakes
  function filter(chosen) {
    const [label, predicted] = chosen.split('-');
    const shown = mistakes.filter((digit) => {
      const matches = !chosen || (digit.dataset.true === label && digit.dataset.predicted === predicted);
      digit.hidden = !matches;
      return matches;
    });
    enhance('#mistakes details', (details) => { details.open = chosen !== ''; });
    table.querySelectorAll('[aria-pressed]').forEach((cell) =>
      cell.setAttribute('aria-pressed', String(cell.dataset.error === chosen)));
    if (chosen) {
      const taken = rows[label].cells[0].textContent.trim() + ' taken for ' + name(columns, Number(predicted));
      words.textContent = taken + ': ' + shown.length + ' of ' + mistakes.length + ' mistakes. ';
      status.replaceChildren(words, all);
    } else {
      status.replaceChildren();
    }
    state.set('mistakes', chosen);
  }

  rows.forEach((row, label) => row.querySelectorAll('[data-share]').forEach((cell, predicted) => {
    const error = label + '-' + predicted;
    if (!mistakes.some((digit) => digit.dataset.true === String(label) && digit.dataset.predicted === String(predicted))) return;
    const show = button(cell.textContent, () => {
      filter(show.getAttribute('aria-pressed') === 'true' ? '' : error);
      document.getElementById('mistakes').scrollIntoView();
    }, {
      'aria-pressed': 'false',
      'data-error': error,
      'aria-label': cell.textContent + ' times ' + name(row.cells, -1) + ' taken for ' + name(columns, predicted) + ': show them',
    });
    cell.replaceChildren(show);
    values.find((value) => value.place === cell).place = show;
  }));

  showShares(state.get('confusion') === 'share');
  const chosen = state.get('mistakes');
  if (table.querySelector('[data-error="' + CSS.escape(chosen) + '"]')) filter(chosen);
}

if (document.querySelector('#mistakes [data-true]')) enhance('#confusion-matrix', confusionMatrix);
