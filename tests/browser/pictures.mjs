// The two pictures of the README, made anew of the shipped story: `node pictures.mjs`, where the pages look different now.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { STORY, address, folder, gainsay } from './record.mjs';
import { Tab } from './tab.mjs';

const PICTURES = fileURLToPath(new URL('../../fixtures/pictures/', import.meta.url));

/** What is to be done at the end. */
const ends = [];
const t = { after: (it) => ends.push(it) };

const made = folder(t);
gainsay(STORY, 'dossier', made);
const { page } = await Tab.open(t, address(made));

// Who stood where: the beginning of a topic's timeline.
await page.goto(address(made, 'topic-ceasefire.html'));
const { x, y, width } = await (await page.$('figure.chart')).boundingBox();
const margin = 16;
await page.screenshot({
  path: path.join(PICTURES, 'timeline.png'),
  clip: { x: x - margin, y: y - margin / 2, width: width + 2 * margin, height: 705 },
});

// The newest change of side, as a card.
const { changes } = JSON.parse(gainsay(STORY, 'diff', 'topic:ceasefire', 'kind:reversed', '--format', 'json'));
const card = path.join(made, 'card.svg');
fs.writeFileSync(card, gainsay(STORY, 'diff', '--card', changes.at(-1).id, '--as', 'wide'));
await page.setViewport({ width: 1200, height: 630, deviceScaleFactor: 0.6 });
await page.goto(address(card));
await page.screenshot({ path: path.join(PICTURES, 'card.png') });

for (const end of ends.reverse()) await end();
