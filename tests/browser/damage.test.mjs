// Files of the hosted edition that come damaged or get damaged on the device: never kept, never run, told where they
// cannot be mended.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeNextVersion, sha256 } from './changing-server.mjs';
import {
  FIRST, damage, firstFigure, hashOfKept, kept, reload, said, server, versionOn, visit, visitAndKeep,
} from './kept-site.mjs';
import { canvasIsDrawn, keep, site, siteFile } from './support.mjs';

const DAMAGED = 'This copy of Offerscope was damaged on this device, and there is no connection to mend it. ' +
  'Connect to the internet and reload the page; nothing else is needed.';

// [file, how often the page itself asks for it on a first visit]
const KINDS = [['index.html', 1], ['clear.html', 0], [siteFile('page.css'), 1], [siteFile('hosted.js'), 1],
  [siteFile('offerscope.wasm'), 1], [siteFile('inter-regular.otf'), 1], ['manifest.webmanifest', 0], ['icon-192.png', 0],
  ['offers/published.json', 1]];
// A host may alter its offers, and no hash would tell; a page in their place is none of its own.
const ways = (name) => (name.startsWith('offers/') ? ['cut', 'gone', 'page'] : ['cut', 'altered']);
for (const [name, own] of KINDS) {
  for (const how of ways(name)) {
    test(`nothing is kept where ${name.replace(/-[0-9A-Z]{8}/, '')} comes ${how}, and the next visit mends it`, async () => {
      server.fail(name, how, { after: own });
      const page = await visit();
      assert.equal(await firstFigure(page), FIRST);
      const isAsked = () => server.asked.filter((one) => one === name).length > own;
      for (let i = 0; i < 200 && !isAsked(); i++) await page.waitForTimeout(50);
      assert.ok(isAsked(), 'the worker has not asked for it');
      assert.deepEqual(await kept(page), { registered: false, caches: [] });
      assert.equal(await page.locator('#offline').innerText(), '');
      assert.equal(await said(page), '');
      server.mend();
      await reload(page);
      await page.getByText('Ready to work offline').waitFor();
    });
  }
}

for (const name of [siteFile('offerscope.wasm'), siteFile('hosted.js'), siteFile('inter-regular.otf'), 'index.html']) {
  const what = name.replace(/-[0-9A-Z]{8}/, '');
  test(`a damaged copy of ${what} is mended from the network`, async () => {
    const page = await visitAndKeep();
    await damage(page, name);
    await reload(page);
    assert.equal(await firstFigure(page), FIRST);
    assert.equal((await canvasIsDrawn(page)).drawn, true);
    // The page itself comes from the network as it is.
    const expected = sha256(readFileSync(join(site, name)));
    if (name !== 'index.html') assert.equal(await hashOfKept(page, name), expected);
  });
}

test('a file that the page itself does not ask for is mended too, before the page says that it is kept', async () => {
  const page = await visitAndKeep();
  await damage(page, 'clear.html');
  await reload(page);
  await page.getByText('Kept on this device').waitFor();
  assert.equal(await hashOfKept(page, 'clear.html'), sha256(readFileSync(join(site, 'clear.html'))));
  // Where that cannot be, nothing is promised.
  await damage(page, 'clear.html');
  server.wentDown(true);
  await reload(page);
  await page.waitForTimeout(500);
  assert.equal(await firstFigure(page), FIRST);
  assert.equal(await page.locator('#offline').innerText(), '');
});

test('a page whose data are gone does not say that it is kept', async () => {
  const page = await visitAndKeep();
  await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((one) => one.endsWith(' data'));
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.endsWith('/published.json')) await cache.delete(request);
    }
  });
  server.wentDown(true);
  await reload(page);
  await page.waitForTimeout(500);
  assert.match(await said(page), /The file offers\/published\.json could not be loaded/);
  assert.equal(await page.locator('#offline').innerText(), '');
});

test('a damaged copy without a connection is told, and never run', async () => {
  const page = await visitAndKeep();
  await damage(page, siteFile('offerscope.wasm'));
  server.wentDown(true);
  await reload(page);
  assert.equal(await page.locator('#text-view-title').innerText(), 'Offerscope could not start');
  assert.equal(await page.locator('#starting').innerText(), DAMAGED);
  assert.equal(await page.locator('#offline').innerText(), '');
  await keep(page, 'damaged');
  await page.reload();
  assert.equal(await page.locator('body').innerText(), DAMAGED);
  server.wentDown(false);
  await reload(page);
  assert.equal(await firstFigure(page), FIRST);
});

test('a damaged copy that the server no longer has gives way to the new version', async () => {
  const page = await visitAndKeep();
  await damage(page, siteFile('hosted.js'));
  const next = makeNextVersion(server.folder);
  await page.reload();
  await page.getByText('If this text stays, reload the page').waitFor();
  await page.waitForTimeout(300);
  await reload(page);
  assert.equal(await versionOn(page), next);
  assert.equal(await firstFigure(page), FIRST);
});
