// Links within the page, and a list of its sections. A plain link would take the place of what was chosen in the address, so
// the place is told there among the rest.
function goTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  enhance('.target', (before) => before.classList.remove('target'));
  place.classList.add('target');
  place.scrollIntoView();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const id = link.getAttribute('href').slice(1);
  state.set('at', id);
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
if (state.get('at')) goTo(state.get('at'));
