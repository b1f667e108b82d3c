// Times as kubectl tells them: in the unit that matters, with the next smaller one while the first is small.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Each step: below so many seconds, told in this unit, and in that one too. */
const STEPS = [
  [2 * MINUTE, [1, 's']],
  [10 * MINUTE, [MINUTE, 'm'], [1, 's']],
  [3 * HOUR, [MINUTE, 'm']],
  [8 * HOUR, [HOUR, 'h'], [MINUTE, 'm']],
  [2 * DAY, [HOUR, 'h']],
  [8 * DAY, [DAY, 'd'], [HOUR, 'h']],
  [2 * YEAR, [DAY, 'd']],
  [8 * YEAR, [YEAR, 'y'], [DAY, 'd']],
  [Infinity, [YEAR, 'y']],
];

const UNITS = {s: 1, m: MINUTE, h: HOUR, d: DAY, y: YEAR};

/** A number of seconds as text: 95s, 5m10s, 3d4h. */
export function human(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [, first, second] = STEPS.find(([limit]) => whole < limit);
  const rest = second ? Math.floor((whole % first[0]) / second[0]) : 0;
  return Math.floor(whole / first[0]) + first[1] + (rest ? rest + second[1] : '');
}

/** The seconds that such a text stands for. */
export function seconds(text) {
  return [...text.matchAll(/(\d+)([smhdy])/g)].reduce((sum, [, count, unit]) => sum + count * UNITS[unit], 0);
}

/** How long ago a time of the API was. */
export const since = (time, now = Date.now()) => human((now - Date.parse(time)) / 1000);

/** A time of the API in the words of the reader's country. */
export function local(time) {
  return new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'medium'}).format(new Date(time));
}
