// Links within the page, and a list of its sections. A plain link would take the place of what was chosen in the address, so
// the place is told there among the rest.
function goTo(id) {
  document.querySelectorAll('.target').forEach((before) => before.classList.remove('target'));
  const place = document.getElementById(id);
  if (!place) return;
  for (let around = place; around; around = around.parentElement) {
    around.hidden = false;
    if (around.localName === 'details') around.open = true;
  }
  place.classList.add('target');
  place.scrollIntoView();
  focusOn(place);
}

// the keyboard goes on from there
function focusOn(place) {
  if (place.tabIndex < 0) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const id = link.getAttribute('href').slice(1);
  state.visit('at', id);
  goTo(id);
});

function contents(main) {
  const headings = Array.from(main.querySelectorAll(':scope > section > h2'));
  if (headings.length < 6) return;
  const links = headings.map((heading) =>
    element('li', {}, element('a', { href: '#' + heading.parentElement.id }, heading.textContent)));
  main.before(element('nav', { class: 'contents', 'aria-label': 'Sections' }, element('ul', {}, ...links)));
}

enhance('main', contents);
attempt(goTo, state.get('at'));
state.follow(() => goTo(state.get('at')));
