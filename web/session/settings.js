// What the host of a hosted page sets in the file settings.json beside it, without building anything:
//
// | key      | holds                                                                | empty or left out        |
// |----------|----------------------------------------------------------------------|--------------------------|
// | format   | 1                                                                    | it must be there         |
// | title    | what stands beside the name of the app and in the title of the window| the app's own            |
// | scenario | a link: what the page opens with, and goes back to on `Start again`  | the app's own opening    |
// | show     | the ids of the offers on show                                        | all                      |
//
// What is faulty is told, and the rest is used. Texts are shown as texts.
const NAMES = ['format', 'title', 'scenario', 'show'];
const NONE = { title: '', scenario: '', show: [] };
const MOST_TITLE = 120; // characters
const MOST_NAMED = 3;
const MOST_OPENING = 3; // offers that stand side by side at first

const tell = (troubles, what) => troubles.push(`In the settings of this site, settings.json, ${what}.`);
const quoted = (texts) => texts.slice(0, MOST_NAMED).map((text) => `“${String(text).slice(0, 60)}”`).join(', ');
const isText = (value) => typeof value === 'string';
const isList = (value) => Array.isArray(value) && value.every(isText);

/** Gives { title, scenario, show }; `edition.settings` is left out where an edition has no such file. */
export async function loadSettings(edition, troubles) {
  if (!edition.settings) return NONE;
  let given;
  try {
    given = await edition.settings();
  } catch {
    troubles.push('The file settings.json could not be loaded, so the page opens with its usual title and offers. ' +
      'Reload the page; if this stays, tell the person who put Offerscope on this site.');
    return NONE;
  }
  try {
    given = JSON.parse(new TextDecoder().decode(given));
  } catch (error) {
    tell(troubles, 'there is a mistake in writing, so none of it is used; a comma or quotation mark is missing or ' +
      `too many (${error.message.slice(0, 120)})`);
    return NONE;
  }
  if (given === null || typeof given !== 'object' || given.format !== 1) {
    tell(troubles, '“format” must be 1, so none of it is used');
    return NONE;
  }
  return readSettings(given, troubles);
}

function readSettings(given, troubles) {
  const unknown = Object.keys(given).filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) tell(troubles, `nothing is called ${quoted(unknown)}; there are ${NAMES.join(', ')}`);
  const take = (name, fits, must) => {
    const value = given[name] ?? NONE[name];
    if (fits(value)) return value;
    tell(troubles, `“${name}” must be ${must}; it is not used`);
    return NONE[name];
  };
  return {
    title: take('title', (value) => isText(value) && value.length <= MOST_TITLE,
      `a text of at most ${MOST_TITLE} characters`).trim(),
    scenario: take('scenario', isText, 'a link in quotation marks').trim(),
    show: take('show', isList, 'a list of ids in quotation marks'),
  };
}

/** Puts the host's title where the app has its own. */
export function showTitle({ title }) {
  if (title === '') return;
  document.title = `${title}: Offerscope`;
  const tagline = document.querySelector('.tagline');
  tagline.textContent = title;
  tagline.classList.add('of-host');
}

/** The offer files that are on show; all of them where none of the named ones is there. */
export function filesOnShow(files, { show }, troubles) {
  if (show.length === 0) return files;
  const missing = show.filter((id) => !files.offers.some((file) => file.id === id));
  if (missing.length > 0) {
    tell(troubles, `“show” names ${quoted(missing)}, which no offer here is called; correct the id or take it out`);
  }
  const offers = files.offers.filter((file) => show.includes(file.id));
  return offers.length === 0 ? files : { ...files, offers };
}

/** Makes the host's scenario the opening screen, or, where only a part of the offers is on show, the first of these. */
export function setOpening(session, { scenario, show }, troubles) {
  let fragment = scenario.slice(scenario.indexOf('#') + 1);
  if (fragment === '' && show.length > 0) {
    const shown = session.comparison().choices.map(({ id }) => id);
    const first = show.filter((id) => shown.includes(id)).slice(0, MOST_OPENING);
    if (first.length > 0) fragment = `v=1&offers=${first.join(',')}&end`;
  }
  if (fragment === '') return;
  const sentences = session.setOpening(fragment);
  if (sentences.length > 0) tell(troubles, `“scenario” says: ${sentences.join(' ').replace(/\.$/, '')}`);
  session.startAgain();
}
