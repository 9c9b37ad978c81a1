// The pages of `gainsay serve`: what a dossier has, live, and what only an answer can have.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { STORY, folder, hostile, served } from './record.mjs';
import { Tab } from './tab.mjs';

const PAGES = ['', 'topic-ceasefire.html', 'search', 'search?q=speaker%3Aputin+topic%3Aceasefire', 'search?q=spaeker%3Aputin'];

test('every page is without fault', async (t) => {
  const own = await served(t, STORY);
  const tab = await Tab.open(t, own);
  for (const page of PAGES) assert.deepEqual(await tab.faults(own + page), []);
});

test('nothing that is on file runs, and what is asked runs neither', async (t) => {
  const own = await served(t, hostile(t));
  const tab = await Tab.open(t, own);
  const odd = encodeURIComponent('"</script><script>window.ran=1</script>"');
  for (const page of ['', 'topic-ban.html', 'search?q=topic%3Aban', `search?q=${odd}`]) {
    assert.deepEqual(await tab.faults(own + page), []);
    assert.equal(await tab.page.evaluate(() => 'ran' in window), false, page);
  }
});

test('a search is typed, by keys alone', async (t) => {
  const own = await served(t, STORY);
  const tab = await Tab.open(t, own);
  await tab.page.goto(own);
  await tab.page.focus('input[name=q]');
  await tab.page.keyboard.type('putin ceasefire');
  await Promise.all([tab.page.waitForNavigation(), tab.page.keyboard.press('Enter')]);
  assert.match(await tab.page.$eval('.res', (it) => it.innerText), /\d+ statements? and \d+ changes?/);
});

test('a page that is open follows the files', async (t) => {
  const claims = path.join(folder(t), 'claims');
  fs.cpSync(STORY, claims, { recursive: true });
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  await tab.page.goto(own);
  const reloaded = tab.page.waitForNavigation({ timeout: 20_000 });
  fs.appendFileSync(path.join(claims, 'topics.yaml'), '# read again\n');
  await reloaded;
  assert.equal(await tab.page.$eval('h1', (it) => it.innerText), 'What moved');
});
