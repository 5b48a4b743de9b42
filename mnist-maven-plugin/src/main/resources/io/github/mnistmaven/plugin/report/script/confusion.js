// The confusion matrix: counts or shares of a row, and each error a button that shows its mistakes alone.
function confusionMatrix(table) {
  const columns = Array.from(table.tHead.rows[0].cells).slice(1);
  const rows = Array.from(table.tBodies[0].rows);
  const mistakes = Array.from(document.querySelectorAll('#mistakes [data-true]'));
  const cells = rows.flatMap((row, label) => Array.from(row.querySelectorAll('[data-share]'), (place, predicted) => ({
    place,
    button: null,
    error: label + '-' + predicted,
    isRight: label === predicted,
    name: row.cells[0].textContent.trim() + ' taken for ' + columns[predicted].textContent.trim(),
    count: place.textContent,
    share: place.dataset.share,
    recorded: mistakes.filter((mistake) => mistake.dataset.true === String(label) && mistake.dataset.predicted === String(predicted)),
  })));
  const shares = button('% of row', () => {
    const chosen = shares.getAttribute('aria-pressed') !== 'true';
    showShares(chosen);
    state.set('confusion', chosen ? 'share' : '');
  });
  const bar = element('div', { class: 'tools', role: 'group', 'aria-label': 'Confusion matrix' }, shares);
  table.closest('.scroll').before(bar);
  const unit = element('span', {});
  table.caption.append(unit);

  function showShares(chosen) {
    shares.setAttribute('aria-pressed', String(chosen));
    unit.textContent = chosen ? ' In % of a row.' : '';
    cells.forEach((cell) => {
      (cell.button ?? cell.place).textContent = chosen ? cell.share : cell.count;
      if (!cell.button) return;
      const all = cell.recorded.length === Number(cell.count);
      cell.button.setAttribute('aria-label', (chosen ? cell.share + ' % ' : cell.count + ' times ') + cell.name + ': show '
        + (all ? 'them' : cell.recorded.length + ' of ' + cell.count));
    });
  }

  const status = element('p', { class: 'filter', role: 'status' });
  const words = element('span', {});
  const all = button('Show all mistakes', () => choose(null), { class: 'tool' });
  document.querySelector('#mistakes .content > p').after(status);

  // null for all mistakes
  let filtered = null;
  function filter(chosen) {
    if (chosen === filtered) return;
    filtered = chosen;
    mistakes.forEach((mistake) => { mistake.hidden = chosen !== null && !chosen.recorded.includes(mistake); });
    document.querySelectorAll('#mistakes details').forEach((details) => { details.open = chosen !== null; });
    cells.forEach((cell) => cell.button?.setAttribute('aria-pressed', String(cell === chosen)));
    if (!chosen) {
      status.replaceChildren();
      return;
    }
    words.textContent = chosen.name + ': ' + chosen.recorded.length + ' of the ' + chosen.count + table.dataset.recorded;
    status.replaceChildren(words, all);
  }

  function choose(chosen) {
    filter(chosen);
    state.set('mistakes', chosen ? chosen.error : '');
  }

  cells.filter((cell) => cell.recorded.length).forEach((cell) => {
    cell.button = button('', (made) => {
      choose(made.getAttribute('aria-pressed') === 'true' ? null : cell);
      document.getElementById('mistakes').scrollIntoView();
    }, { 'aria-pressed': 'false', 'data-error': cell.error });
    cell.place.replaceChildren(cell.button);
  });

  function restore() {
    showShares(state.get('confusion') === 'share');
    filter(cells.find((cell) => cell.button && cell.error === state.get('mistakes')) ?? null);
  }
  state.follow(restore);
  restore();
}

if (document.querySelector('#mistakes [data-true]')) enhance('#confusion-matrix', confusionMatrix);
