// A chart as an SVG file that needs no page around it: what the style sheet says of it, in the light scheme, as attributes.
const STYLED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'opacity', 'paint-order', 'font-family', 'font-size', 'font-weight'];

function standAlone(chart) {
  const { frame } = chart;
  const light = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule) => rule.selectorText === ':root');
  const holder = element('div', { class: chart.figure.className + ' offscreen' });
  light.forEach(({ style }) => Array.from(style).filter((name) => name.startsWith('--'))
    .forEach((name) => holder.style.setProperty(name, style.getPropertyValue(name))));
  const copy = chart.svg.cloneNode(true);
  holder.append(copy);
  document.body.append(holder);
  const paper = svgElement('rect', { y: -26, width: frame.width, height: frame.height + 26, fill: getComputedStyle(holder).getPropertyValue('--paper').trim() });
  const title = svgText(chart.title, { x: 8, y: -6 });
  copy.prepend(paper, title);
  Array.from(copy.querySelectorAll('*')).filter((node) => getComputedStyle(node).display === 'none' && node.localName !== 'title')
    .forEach((node) => node.remove());
  copy.querySelectorAll('path, circle, text').forEach((node) => {
    const style = getComputedStyle(node);
    STYLED.filter((name) => node.localName === 'text' || !/^(font|paint)/.test(name))
      .forEach((name) => node.setAttribute(name, style.getPropertyValue(name)));
  });
  copy.querySelectorAll('g').forEach((node) => node.setAttribute('opacity', getComputedStyle(node).opacity));
  holder.remove();
  title.setAttribute('font-weight', '600');
  copy.setAttribute('viewBox', '0 -26 ' + frame.width + ' ' + (frame.height + 26));
  copy.setAttribute('width', frame.width);
  copy.setAttribute('height', frame.height + 26);
  copy.querySelectorAll('[class]').forEach((node) => node.removeAttribute('class'));
  return new XMLSerializer().serializeToString(copy);
}

function addExport(chart) {
  const save = button('SVG', () => {
    const href = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(standAlone(chart));
    element('a', { href, download: chart.id + '.svg' }).click();
  }, { 'aria-label': 'SVG of ' + chart.title });
  const row = chart.figure.querySelector('.values') ?? chart.figure.appendChild(element('div', { class: 'values' }));
  row.append(save);
}

enhance('.scatter', (figure) => {
  const svg = figure.querySelector('svg');
  addExport({ id: figure.id, title: figure.querySelector('figcaption').textContent, figure, svg, frame: svg.viewBox.baseVal });
});
