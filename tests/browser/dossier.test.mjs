// The pages of `gainsay dossier` as a reader has them: opened from a folder, without a server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { STORY, address, folder, gainsay, hostile } from './record.mjs';
import { Tab } from './tab.mjs';

/** The names of the pages of a record's dossier, which is written into `pages`. */
function dossier(claims, pages) {
  gainsay(claims, 'dossier', pages);
  return fs.readdirSync(pages).filter((it) => it.endsWith('.html')).sort();
}

test('every page of the shipped story is without fault', async (t) => {
  const pages = folder(t);
  const names = dossier(STORY, pages);
  assert.ok(names.length > 50, `${names.length} pages`);
  const tab = await Tab.open(t, address(pages));
  for (const name of names) assert.deepEqual(await tab.faults(address(pages, name)), []);
});

test('nothing that is on file runs, and all of it is shown', async (t) => {
  const pages = folder(t);
  const tab = await Tab.open(t, address(pages));
  for (const name of dossier(hostile(t), pages)) {
    assert.deepEqual(await tab.faults(address(pages, name)), []);
    const found = await tab.page.evaluate(() => ({
      ran: 'ran' in window,
      scripts: document.scripts.length,
      images: document.images.length,
      ways: [...document.links].map((it) => it.protocol).filter((it) => !/^(file|https?):$/.test(it)),
    }));
    assert.deepEqual(found, { ran: false, scripts: 0, images: 0, ways: [] }, name);
  }
  await tab.page.goto(address(pages, 'topic-ban.html'));
  assert.match(await tab.page.evaluate(() => document.querySelector('main').innerText), /<script>window\.ran=1/);
});
