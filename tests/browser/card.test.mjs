// The card of `gainsay diff --card`, and the drawings of `timeline --format svg`, as files of their own.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { STORY, address, folder, gainsay, hostile } from './record.mjs';
import { Tab } from './tab.mjs';

/** The ids of a record's changes. */
const changes = (claims) => JSON.parse(gainsay(claims, 'diff', '--format', 'json')).changes.map((it) => it.id);

test('the card of every change fits, on a page and as a file', async (t) => {
  const made = folder(t);
  const tab = await Tab.open(t, address(made));
  for (const [n, id] of changes(STORY).entries()) {
    const page = path.join(made, `${n}.html`);
    fs.writeFileSync(page, gainsay(STORY, 'diff', '--card', id, '--as', 'html'));
    assert.deepEqual(await tab.faults(address(page)), [], id);
    for (const form of ['wide', 'square']) {
      const file = path.join(made, `${n}-${form}.svg`);
      fs.writeFileSync(file, gainsay(STORY, 'diff', '--card', id, '--as', form));
      assert.deepEqual(await tab.drawn(address(file)), [], `${id} ${form}`);
    }
  }
});

test('a drawing that is a file fits, and nothing in it runs', async (t) => {
  const made = folder(t);
  const tab = await Tab.open(t, address(made));
  for (const [claims, query] of [[STORY, 'said:2022..2026'], [hostile(t), 'roe']]) {
    const file = path.join(made, 'drawn.svg');
    fs.writeFileSync(file, gainsay(claims, 'timeline', query, '--format', 'svg'));
    assert.deepEqual(await tab.drawn(address(file)), []);
    const found = await tab.page.evaluate(() => ({
      ran: 'ran' in window,
      scripts: document.scripts.length,
      ways: [...document.querySelectorAll('a')].map((it) => it.href.baseVal).filter((it) => !/^https?:/.test(it)),
    }));
    assert.deepEqual(found, { ran: false, scripts: 0, ways: [] });
  }
});
