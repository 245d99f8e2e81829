// Tables for spreadsheets in the dialog "Save or print": the income as a workbook, and each view as CSV.
import { element } from '../page/dom.js';
import { saveFile } from './save-file.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const VIEWS = [['compare', 'Compare'], ['income', 'Income'], ['services', 'Services'], ['uplift', 'Uplift risk'],
  ['workload', 'Workload'], ['terms', 'Terms'], ['decision', 'Decision'], ['sources', 'Sources']];

async function saveWorkbook(session) {
  const { fileName, workbook } = session.workbook();
  const { xlsxOf } = await import('./xlsx.js');
  return saveFile(fileName, new Blob([xlsxOf(workbook)], { type: WORKBOOK }));
}

function saveCsv(session, view) {
  const { fileName, text } = session.csv(view);
  return saveFile(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

export function tablesSection({ session }) {
  const { offers, view } = session.comparison();
  if (offers.length === 0) {
    return { title: 'Tables', text: 'Choose an offer first: there is nothing to show yet.', actions: [] };
  }
  const choice = element('select', { id: 'table-view', value: view },
    VIEWS.map(([name, words]) => element('option', { value: name }, words)));
  return {
    title: 'Tables',
    text: 'The workbook has every sum of the income as a formula: change a number in it, and what follows changes ' +
      'as it does here. A CSV file holds one view, its numbers as numbers.',
    body: [element('div', { class: 'field' }, element('label', { for: 'table-view' }, 'View of the CSV file'), choice)],
    actions: [
      { label: 'Save workbook (XLSX)', run: () => saveWorkbook(session) },
      { label: 'Save CSV', run: () => saveCsv(session, choice.value) },
    ],
  };
}
