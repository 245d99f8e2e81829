// Times the shipped build in Chromium: a change by the session's calls, the canvas's frames, the heap.
// Prints medians; judges nothing. Takes no words; wants build/web to be there.
import { start } from '../browser/support.mjs';

const OFFERS = [
  'nenc-medicines-2026-27', 'nenc-adhd-2026-27', 'lsc-routine-2025-26', 'lsc-ltc-2025-26',
  'kent-interim-2025-26', 'nwl-access-2024-25',
];

const browser = await start();
try {
  const began = performance.now();
  const page = await browser.open(`#v=1&registered=9800&weighted=10240&offers=${OFFERS}&end`);
  await page.waitForSelector('html[data-ready]');
  const ready = performance.now() - began;
  const keystrokes = await page.evaluate(async () => {
    const field = document.querySelector('input[name=weighted]');
    const times = [];
    for (let run = 0; run < 40; ++run) {
      const start = performance.now();
      field.value = String(10000 + run);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times.sort((a, b) => a - b);
  });
  const report = await page.evaluate(() => document.getElementById('canvas-host').canvasReport());
  const median = (times) => times[Math.floor(times.length / 2)].toFixed(1);
  console.log(`browser: ready ${ready.toFixed(0)} ms after the page was asked for; ` +
    `a keystroke with six offers, HTML view and all, ${median(keystrokes)} ms; ` +
    `canvas ${JSON.stringify(Object.fromEntries(Object.entries(report)
      .filter(([, value]) => typeof value === 'number')))}`);
} finally {
  await browser.close();
}
