// Which of the ticks that Java made an axis has, and curves by the rules of the classes GapArea, Spread and Paths. Levels of
// ticks, {reach, ticks}, come from coarse to fine: ticks for ranges as wide as reach, each where its text says.
const axisOf = (levels, place = (value) => value) => levels.map(({ reach, ticks }) =>
  ({ reach, ticks: ticks.map((text) => ({ text, at: place(parseFloat(text)) })) }));

const reaching = (levels, extent) => (levels.findLast(({ reach }) => extent <= reach) ?? levels[0]).ticks;
const within = (levels, from, to) => reaching(levels, to - from).filter(({ at }) => at >= from && at <= to);

// A range without extent gets the ticks of the whole axis.
function enclosing(levels, min, max) {
  if (min >= max) return levels[0].ticks;
  const ticks = reaching(levels, max - min);
  const last = ticks.findIndex(({ at }) => at >= max);
  return ticks.slice(Math.max(ticks.findLastIndex(({ at }) => at <= min), 0), last < 0 ? undefined : last + 1);
}

// The exponential moving average of TensorBoard: its first values are not drawn towards 0. What is missing stays so. Each mean
// lies between the one before and the value, so that equal values stay equal and none leaves the axis.
function smoothed(values, weight) {
  let mean = 0;
  let decay = 1;
  return values.map((value) => {
    if (value === null) return null;
    decay *= weight;
    mean += (value - mean) * ((1 - weight) / (1 - decay));
    return mean;
  });
}

// SVG path data through points [x, y], of which null interrupts the line.
const fixed = (number) => number.toFixed(1);
function pathThrough(points, steps) {
  let path = '';
  points.forEach((point, i) => {
    if (!point) return;
    const joined = i > 0 && points[i - 1];
    if (joined && steps) path += 'V' + fixed(point[1]) + 'H' + fixed(point[0]);
    else path += (joined ? 'L' : 'M') + fixed(point[0]) + ' ' + fixed(point[1]);
  });
  return path;
}

const between = (a, b, share) => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];

// The area between two lines where the first is above the second, or below it.
function gapPath(first, second, above) {
  let path = '';
  let there = [];
  let back = [];
  let before = NaN;
  const close = () => {
    if (there.length > 1) path += pathThrough(there.concat(back.reverse())) + 'Z';
    there = [];
    back = [];
  };
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const known = first[i] && second[i];
    const lead = known ? (second[i][1] - first[i][1]) * (above ? 1 : -1) : NaN;
    if (lead * before < 0) {
      const crossing = between(first[i - 1], first[i], before / (before - lead));
      there.push(crossing);
      back.push(crossing);
    }
    if (lead >= 0) {
      there.push(first[i]);
      back.push(second[i]);
    } else {
      close();
    }
    before = lead;
  }
  close();
  return path;
}

// Places at least distance apart, as near to those wanted as one pass down and one up can get.
function spread(wanted, distance, top, bottom) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const places = [];
  let least = top;
  order.forEach((i) => { places[i] = Math.max(wanted[i], least); least = places[i] + distance; });
  let most = bottom;
  order.reverse().forEach((i) => { places[i] = Math.min(places[i], most); most = places[i] - distance; });
  return places;
}
