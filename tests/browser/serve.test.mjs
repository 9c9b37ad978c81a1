// The pages of `gainsay serve`: what a dossier has, live, and what only an answer can have.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { STORY, folder, hostile, served } from './record.mjs';
import { Tab } from './tab.mjs';

const PAGES = ['', 'topic-ceasefire.html', 'record', 'search', 'search?q=speaker%3Aputin+topic%3Aceasefire', 'search?q=spaeker%3Aputin'];

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
  await tab.press('Enter');
  assert.match(await tab.page.$eval('.res', (it) => it.innerText), /\d+ statements? and \d+ changes?/);
});

test('a search is narrowed, and a way of a facet is one click', async (t) => {
  const own = await served(t, STORY);
  const tab = await Tab.open(t, own);
  assert.deepEqual(await tab.faults(`${own}search?q=topic%3Aceasefire`), []);
  await tab.follow('.narrowby a');
  assert.deepEqual(await tab.faults(), []);
  assert.match(await tab.page.$eval('#q', (it) => it.value), /^topic:ceasefire speaker:/);
});

/** A claims folder with three drafts, to be written to. */
function drafts(t) {
  const claims = path.join(folder(t), 'claims');
  fs.cpSync(path.join(STORY, '../fixtures/review'), claims, { recursive: true });
  const file = path.join(claims, '2025/2025-03-02-radio-selm.yaml');
  return { claims, file, text: () => fs.readFileSync(file, 'utf8') };
}

test('a draft is accepted by its key, and lands byte for byte', async (t) => {
  const { claims, text } = drafts(t);
  const before = text();
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  for (const draft of ['draft-1', 'draft-2', 'draft-3']) {
    assert.deepEqual(await tab.faults(`${own}review?draft=2025-03-02-radio-selm%23${draft}`), []);
  }
  await tab.page.goto(`${own}review`);
  await tab.press('a');
  assert.match(await tab.page.$eval('.done', (it) => it.innerText), /^accepted draft-1/);
  assert.equal(text(), before.replace('    draft: true\n', ''));
  assert.deepEqual(await tab.faults(), []);
  await tab.press('u');
  assert.equal(text(), before);
});

test('keys that are typed into a line decide nothing', async (t) => {
  const { claims, text } = drafts(t);
  const before = text();
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  await tab.page.goto(`${own}review`);
  await tab.click('summary::-p-text(Its words)');
  await tab.page.focus('#f-note');
  await tab.page.keyboard.type('arn ');
  assert.equal(text(), before);
  await tab.page.focus('#f-said');
  await tab.press('Enter');
  assert.equal(text(), before.replace('note: on Thursday', 'note: arn on Thursday'));
});

test('an edit of a file that was changed meanwhile is refused, both versions shown', async (t) => {
  const { claims, file, text } = drafts(t);
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  await tab.page.goto(`${own}review`);
  const theirs = text().replace('stance: support', 'stance: oppose');
  fs.writeFileSync(file, theirs);
  const answer = await tab.follow('button[value=accept]');
  assert.equal(answer.status(), 409);
  assert.equal(text(), theirs);
  // That a form was refused is logged by the browser, and is none of the page's faults.
  tab.heard.length = 0;
  assert.deepEqual(await tab.faults(), []);
  assert.match(await tab.page.$eval('pre mark.was', (it) => it.innerText), /stance: oppose/);
  await tab.follow('button[value=again]');
  assert.equal(await tab.page.$eval('input[name=stance]:checked', (it) => it.value), 'support');
  assert.equal(text(), theirs);
});

test('what the words of a draft say is taken by one key', async (t) => {
  const { claims, file, text } = drafts(t);
  fs.appendFileSync(file, '  - id: plain\n    speaker: ada-roe\n    topic: ferry-ban\n    said: 2025-03-01\n    quote: The night ferries must stop at once.\n    draft: true\n');
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  assert.deepEqual(await tab.faults(`${own}review?draft=2025-03-02-radio-selm%23plain`), []);
  await tab.press('o');
  assert.match(text().split('id: plain')[1], /stance: support/);
  assert.doesNotMatch(text().split('id: plain')[1], /draft/);
});

test('an offered topic alone and a new speaker are taken by the keys on their buttons', async (t) => {
  const { claims, file, text } = drafts(t);
  fs.appendFileSync(file, '  - id: plain\n    speaker: ada-roe\n    said: 2025-03-01\n    quote: The night ferries must stop at once.\n    draft: true\n');
  const speakers = () => fs.readFileSync(path.join(claims, 'speakers.yaml'), 'utf8');
  const known = speakers();
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  assert.deepEqual(await tab.faults(`${own}review?draft=2025-03-02-radio-selm%23plain`), []);
  await tab.press('t');
  const plain = text().split('id: plain')[1];
  assert.match(plain, /topic: ferry-ban/);
  assert.match(plain, /draft: true/);
  await tab.page.goto(`${own}review?draft=2025-03-02-radio-selm%23draft-2`);
  await tab.press('w');
  assert.match(await tab.page.$eval('.done', (it) => it.innerText), /bo-lind/);
  assert.match(speakers().slice(known.length), /id: bo-lind\n\s+name: Bo Lind/);
  await tab.press('u');
  assert.equal(speakers(), known);
});

test('a claim is recorded through the page, and lands byte for byte', async (t) => {
  const { claims, text } = drafts(t);
  const before = text();
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  await tab.page.goto(`${own}record`);
  await tab.click('summary::-p-text(One statement)');
  const typed = { speaker: 'Ada Roe', topic: 'Ferries', said: '2025-03-04', quote: 'No “ban” <b>&', 'by-outlet': 'The Pier', 'by-published': '2025-03-05' };
  for (const [name, value] of Object.entries(typed)) await tab.page.type(`#${name}`, value);
  await tab.follow('button[value=preview]');
  assert.deepEqual(await tab.faults(), []);
  const preview = await tab.page.$eval('pre.yaml', (it) => it.textContent);
  await tab.follow('button[value=claim]');
  assert.equal(fs.readFileSync(path.join(claims, '2025/2025-03-05-the-pier.yaml'), 'utf8'), preview);
  assert.match(preview, /quote: No “ban” <b>&\n/);
  assert.equal(text(), before);
});

test('a verdict is given on a change', async (t) => {
  const claims = path.join(folder(t), 'claims');
  fs.cpSync(STORY, claims, { recursive: true });
  const own = await served(t, claims);
  const tab = await Tab.open(t, own);
  await tab.page.goto(own);
  await tab.follow('.act a');
  assert.deepEqual(await tab.faults(), []);
  await tab.click('input[value=confirmed]');
  await tab.page.type('#by', 'Jo Ash');
  await tab.follow('button.go[value=verdict]');
  assert.match(await tab.page.$eval('main', (it) => it.innerText), /Jo Ash, 1 September 2025: confirmed/);
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
