// The figures of the HTML view beside those of the command, for the same practice and offers.
import { execFileSync } from 'node:child_process';
import { command } from './support.mjs';

/** Opens the page and waits until all of it stands. */
export async function open(app, path = '', options = {}) {
  const page = await app.open(path, { ready: false, ...options });
  await page.locator('html[data-ready]').waitFor();
  return page;
}

/** Opens what stands folded at first: the list of offers, the fields of each offer. */
export async function unfold(page) {
  await page.locator('#finder, .inputs, .inputs > details').evaluateAll((all) =>
    all.forEach((one) => { one.open = true; }));
}

/** What `offerscope compare --json` says, as a value. */
export function compare(...words) {
  return JSON.parse(execFileSync(command, ['compare', '--json', ...words], { encoding: 'utf8' }));
}

/** The fragment that `offerscope link` gives. */
export function link(...words) {
  return execFileSync(command, ['link', ...words], { encoding: 'utf8' }).trim();
}

/** Every figure that a comparison holds: a map from 'offer figure' to { text, amount }. */
export function figuresOf(comparison) {
  const figures = new Map();
  const add = (offer, name, text, amount) => figures.set(`${offer.id} ${name}`, { text, amount });
  for (const offer of comparison.offers) {
    for (const name of ['year', 'guaranteed', 'conditional', 'atRisk', 'perWeightedPatient',
      'perRegisteredPatient']) {
      add(offer, `income.${name}`, offer.income.text[name], offer.income[name]);
    }
    for (const payment of offer.payments) {
      add(offer, `payments.${payment.id}.amount`, payment.text, payment.amount);
      // The parts of an amount that is missing are not listed.
      for (const pot of payment.amount === null ? [] : payment.pots) {
        add(offer, `payments.${payment.id}.pots.${pot.id}`, pot.text, pot.amount);
      }
    }
    offer.months.forEach((amount, month) => {
      add(offer, `months.${month}`, offer.monthTexts[month], amount);
    });
    add(offer, 'later', offer.laterText, offer.later);
  }
  return figures;
}

/** The figures of those names that stand on the page, in the same form. */
export async function figuresOn(page, names) {
  const found = await page.locator('[data-figure]').evaluateAll((elements) => elements.map(
    (element) => [`${element.dataset.offer} ${element.dataset.figure}`,
      { text: element.textContent, amount: element.dataset.amount ?? null }]));
  const wanted = new Set(names);
  return new Map(found.filter(([name]) => wanted.has(name)));
}

/** One figure's text on the page. */
export function figure(page, offer, name) {
  return page.locator(`[data-offer="${offer}"][data-figure="${name}"]`);
}
