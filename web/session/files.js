// A person's own offer files: dropped anywhere on the page or picked, read, and judged by the core.
import { element } from '../page/dom.js';
import { cell, table } from '../text/figure.js';
import { hush, say } from '../page/messages.js';

// The core refuses a file above 1 MB. One byte more is enough for it to say so.
const MOST_BYTES = 1_048_576 + 1;

/** Reads each of `files` into the session; says what became of it. */
export async function openFiles(session, files) {
  await session.stands();
  const done = [];
  const notes = [];
  const refused = [];
  for (const file of files) {
    const before = countOwn(session);
    let bytes;
    try {
      bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
    } catch {
      notes.push(`‘${file.name}’ could not be read. If it is a folder, open it and take the files ` +
        'in it; if the file has been moved, pick it again.');
      continue;
    }
    const { faults, added } = session.addOwnOffer(file.name, bytes);
    if (faults.length > 0) refused.push({ name: file.name, faults });
    else done.push(sentenceFor(added, countOwn(session) > before));
  }
  showFaults(refused);
  for (const { name, faults } of refused) {
    notes.push(`‘${name}’ was not added: it has ${counted(faults.length)}, listed at the top ` +
      'of the page. Nothing else has changed.');
  }
  if (notes.length > 0) say('problem', [...notes, ...done], { inPlace: refused.length > 0 });
  else if (done.length > 0) say('done', done);
  else hush();
  if (refused.length > 0) document.getElementById('message').scrollIntoView({ behavior: 'instant' });
}

function countOwn(session) {
  return session.comparison().choices.filter((choice) => choice.own).length;
}

function sentenceFor({ title, chosen }, isNew) {
  const said = isNew
    ? `‘${title}’ was added to your list, marked as added.`
    : `‘${title}’ was updated; it was in your list already.`;
  return chosen ? said : `${said} Six offers are shown already: take one away to see it.`;
}

function counted(count) {
  return count === 1 ? '1 fault' : `${count} faults`;
}

/** Lists the faults of each refused file, or empties the list. */
function showFaults(refused) {
  const panel = document.getElementById('file-faults');
  panel.hidden = refused.length === 0;
  panel.replaceChildren();
  if (panel.hidden) return;
  const close = element('button', { type: 'button', class: 'quiet' }, 'Close this list');
  close.addEventListener('click', () => showFaults([]));
  panel.append(
    element('div', { class: 'panel-head' },
      element('h2', { tabindex: '-1', id: 'file-faults-title' }, 'What to mend in the file'), close),
    ...refused.map(faultTable));
  document.getElementById('file-faults-title').focus({ preventScroll: true });
}

function faultTable({ name, faults }, index) {
  const columns = [{ title: 'Line, column' }, { title: 'Place' }, { title: 'What is wrong' },
    { title: 'Code' }];
  const rows = faults.map((fault) => element('tr', { role: 'row' },
    cell('Line, column', `${fault.line}, ${fault.column}`),
    cell('Place', element('code', {}, fault.pointer || 'whole file')),
    cell('What is wrong', fault.message),
    cell('Code', element('code', {}, fault.code))));
  return table(`file-faults-${index}`, {
    caption: `‘${name}’: ${counted(faults.length)}`,
    kind: 'faults',
    wide: true,
    columns,
    bodies: element('tbody', { role: 'rowgroup' }, rows),
  });
}

/** Opens the browser's file dialog. */
export function pickFile() {
  document.getElementById('file-picker').click();
}

/**
 * Lets files be dropped anywhere on the page, and picked. Called once, before the session is there:
 * `session` is the promise of it, for which a file that comes early waits.
 */
export function acceptFiles(session) {
  const picker = document.getElementById('file-picker');
  picker.addEventListener('change', async () => {
    const files = [...picker.files];
    picker.value = '';
    await openFiles(await session, files);
  });

  const hint = document.getElementById('drop-hint');
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  let depth = 0;
  const over = (entered) => {
    depth = entered;
    hint.hidden = depth <= 0;
  };
  document.addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) over(depth + 1);
  });
  document.addEventListener('dragleave', (event) => {
    if (carriesFiles(event)) over(depth - 1);
  });
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  document.addEventListener('drop', async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(0);
    const files = [...event.dataTransfer.files];
    await openFiles(await session, files);
  });
}
