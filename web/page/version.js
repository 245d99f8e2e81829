// What is running: the version of the app, and how recent its offers are. The build writes the version into the
// page (tools/site.mjs); the date is that of the newest offer which was loaded, never the clock's.
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

let newest = null;

/** "0.5.0-1a2b3c4d": the release, and a hash of the files that it consists of. */
export function version() {
  return document.querySelector('meta[name="offerscope-version"]').content;
}

/** The day on which the newest of the loaded offers was written, "2026-11-21"; null where none tells. */
export function offersDate() {
  return newest;
}

/** Takes note of an offer that was loaded: `day` is its `written.on`. */
export function noteWritten(day) {
  if (typeof day === 'string' && DATE.test(day) && (newest === null || day > newest)) newest = day;
}

/** "2026-11-21" → "21 November 2026" */
export function dayInWords(day) {
  const [, year, month, date] = DATE.exec(day);
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** "Offerscope 0.5.0-1a2b3c4d, offers as written up to 21 November 2026." */
export function versionSentence() {
  const offers = newest === null ? 'no offers loaded' : `offers as written up to ${dayInWords(newest)}`;
  return `Offerscope ${version()}, ${offers}.`;
}
