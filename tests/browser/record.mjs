// gainsay itself: its answer to a command, and records to try it on.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The story that comes with gainsay. */
export const STORY = path.join(ROOT, 'claims');

/** The program. */
export const GAINSAY =
  process.env.GAINSAY ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(ROOT, 'target'), 'debug/gainsay');

/** What gainsay answers, as of one day, on a claims folder. */
export const gainsay = (claims, ...args) =>
  execFileSync(GAINSAY, ['--today', '2025-09-01', '--claims', claims, ...args], { encoding: 'utf8' });

/** The address at which a claims folder is served until the test `t` ends. */
export async function served(t, claims) {
  const server = spawn(GAINSAY, ['--today', '2025-09-01', '--claims', claims, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  t.after(() => server.kill());
  const [answer] = await once(server.stdout, 'data');
  return String(answer).trim();
}

/** A new folder, gone when the test `t` ends. */
export function folder(t) {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'gainsay-'));
  t.after(() => fs.rmSync(made, { recursive: true }));
  return made;
}

/** A folder or a file as an address. */
export const address = (...parts) => pathToFileURL(path.join(...parts)).href;

/** What a page must show and never run. If it did, `window.ran` would say so, and a dialog would open. */
const HOSTILE = '</script></style><script>window.ran=1;alert(1)</script>"\'><img src=x onerror="window.ran=1"><svg onload=window.ran=1>';

/** Writes the files of a record, each by its name and what is in it. */
const writer = (claims) => (name, data) => fs.writeFileSync(path.join(claims, name), JSON.stringify({ version: 1, ...data }));

/** A new record whose every text tries to run something. */
export function hostile(t) {
  const claims = folder(t);
  const write = writer(claims);
  const day = (n) => `2025-0${1 + n}-11`;
  write('speakers.yaml', { speakers: [{ id: 'roe', name: HOSTILE, roles: [{ role: HOSTILE, for: HOSTILE }] }, { id: 'lind', name: 'Bo Lind' }] });
  write('topics.yaml', { topics: [{ id: 'ban', name: HOSTILE, proposition: `Night ferries should be banned ${HOSTILE}.` }] });
  const claim = (n) => ({
    id: `c${n}`,
    speaker: n % 3 === 2 ? 'lind' : 'roe',
    topic: 'ban',
    said: day(n),
    quote: `${HOSTILE} ${n}`,
    says: HOSTILE,
    stance: n % 2 ? 'oppose' : 'support',
    if: [HOSTILE],
    by: `2025-1${n % 3}-01`,
    note: HOSTILE,
  });
  const source = { outlet: HOSTILE, title: HOSTILE, url: 'javascript:window.ran=1', archived: 'javascript:alert(1)', published: '2025-09-01' };
  write('2025-09-01-odd.yaml', { source, claims: [...Array(8).keys()].map(claim) });
  return claims;
}

/** A new record of many speakers with long names on one topic with a long one, and a list that is too long for one page. */
export function crowd(t) {
  const claims = folder(t);
  const write = writer(claims);
  const names = [
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'Coordination Headquarters for the Treatment of Persons Missing under Special Circumstances',
    ...[...Array(20).keys()].map((n) => `Ada Ostergaard-Lindqvist the ${n + 1}th`),
  ];
  const role = { role: 'Deputy Permanent Under-Secretary of State for Inland Waterways', for: 'the United Municipalities of Selm' };
  write('speakers.yaml', { speakers: names.map((name, n) => ({ id: `s${n}`, name, roles: n % 3 ? [] : [role] })) });
  const concession = 'The concession for ferry services after ten in the evening and what becomes of it in the winter timetable';
  const topics = [
    { id: 'ban', name: concession, proposition: `${concession} should be withdrawn, unless every vessel is refitted.` },
    { id: 'log', name: 'The log', proposition: 'The log should be kept.' },
  ];
  write('topics.yaml', { topics });
  const day = (n) => `${2023 + Math.floor(n / 336)}-${String(1 + (Math.floor(n / 28) % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  const said = (n) => ({
    id: `b${n}`,
    speaker: `s${n % names.length}`,
    topic: 'ban',
    said: day(n * 13),
    quote: 'We shall not withdraw what was given for twenty years, whatever the harbour master says of it.',
    stance: n % 2 ? 'oppose' : 'support',
  });
  const logged = (n) => ({ id: `l${n}`, speaker: 's1', topic: 'log', said: day(n), says: n === 500 ? 'Saw a zeppelin.' : `Logged the day; ${'it rained, '.repeat(8)}as before.` });
  const source = { outlet: 'The Selm Courier', url: 'https://courier.example/' + 'x'.repeat(120), published: '2025-09-01' };
  write('2025-09-01-courier.yaml', {
    source,
    claims: [...[...Array(45).keys()].map(said), ...[...Array(800).keys()].map(logged)],
  });
  return claims;
}
