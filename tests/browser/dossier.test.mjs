// The pages of `gainsay dossier` as a reader has them: opened from a folder, without a server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { STORY, address, crowd, folder, gainsay, hostile } from './record.mjs';
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

test('long names fit, and a word of a long record is found without a script', async (t) => {
  const pages = folder(t);
  dossier(crowd(t), pages);
  const tab = await Tab.open(t, address(pages));
  for (const name of ['index.html', 'topic-ban.html', 'a-z.html']) {
    assert.deepEqual(await tab.faults(address(pages, name)), []);
  }
  await tab.page.goto(address(pages, 'index.html'));
  await tab.follow('.top a[href="a-z.html"]');
  await tab.follow('.jump a[href$="#letter-Z"]');
  await tab.follow('#letter-Z + dl a');
  assert.match(await tab.page.$eval('.st:target', (it) => it.innerText), /Saw a zeppelin/);
});

test('what an editor asks first is answered within two clicks of the front', async (t) => {
  const pages = folder(t);
  dossier(STORY, pages);
  const tab = await Tab.open(t, address(pages));
  const words = (where) => tab.page.$$eval(where, (all) => all.map((it) => it.innerText));
  await tab.page.goto(address(pages, 'index.html'));
  // Who changed on the ceasefire, when and on which words.
  await tab.follow('.jump a[href="topic-ceasefire.html"]');
  await tab.click('.facts a');
  await tab.page.waitForFunction(() => location.href.endsWith('topic-ceasefire.html#changes'));
  const moved = await words('#changes ~ .flag');
  assert.ok(moved.length > 1);
  for (const one of moved) assert.match(one, /\d{4}[\s\S]*(Trump|Putin)[\s\S]*(Earlier|Last on file) \d/);
  // What somebody said last on it.
  const last = (await words('.stand li')).filter((it) => it.includes('Vladimir Putin'));
  assert.equal(last.length, 1);
  assert.match(last[0], /against|for|no side|mixed/);
  // Which figures are disputed: every one is named above all of them, and leads to both sides.
  await tab.follow('.top a[href="disputes.html"]');
  const figures = (await words('main > ul.plain li')).filter((it) => it.includes('Other numbers'));
  assert.ok(figures.length > 0);
  for (const one of figures) assert.match(one, /\d \w+ \/ \d/);
  await tab.click('main > ul.plain a');
  await tab.page.waitForSelector('section.disp:target');
});
