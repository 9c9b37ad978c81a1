// A tab of Chromium, and all that is wrong with a page in it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';
import { drawn } from './drawn.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at: on a desk and on a phone, by day and by night. */
const LOOKS = [1280, 360].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })));

export class Tab {
  /** A new tab, closed when the test `t` ends. Whatever does not begin with `own` counts as from elsewhere. */
  static async open(t, own) {
    const browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // As root, as in a container, Chromium runs no other way. Fonts as they are on paper: no hinting to a screen.
      args: ['--no-sandbox', '--font-render-hinting=none'],
    });
    t.after(() => browser.close());
    const tab = new Tab(await browser.newPage(), own);
    await tab.look(LOOKS[0]);
    return tab;
  }

  constructor(page, own) {
    this.page = page;
    this.heard = [];
    const hear = (what) => this.heard.push(what);
    page.on('console', (it) => it.type() === 'error' && hear(`logged: ${it.text()}`));
    page.on('pageerror', (it) => hear(`failed: ${it.message}`));
    page.on('dialog', (it) => hear(`a dialog opened: ${it.message()}`) && it.dismiss());
    page.on('request', (it) => it.url().startsWith(own) || hear(`asked elsewhere: ${it.url()}`));
  }

  /** Looked at with this width, in pixels, and scheme of colours. Nothing glides, so that what is clicked stands still. */
  async look({ width, scheme }) {
    const still = { name: 'prefers-reduced-motion', value: 'reduce' };
    await this.page.emulateMediaFeatures([still, { name: 'prefers-color-scheme', value: scheme }]);
    await this.page.setViewport({ width, height: 900 });
  }

  /** What is at `way` is clicked, once it stands still. */
  click(way) {
    return this.page.locator(way).click();
  }

  /** The answer to a click on `way`, which leads to another page. */
  follow(way) {
    return this.leave(this.click(way));
  }

  /** The answer to a key that leads to another page. */
  press(key) {
    return this.leave(this.page.keyboard.press(key));
  }

  /** The answer that comes by `act`, begun just now. */
  async leave(act) {
    const [answer] = await Promise.all([this.page.waitForNavigation(), act]);
    return answer;
  }

  /** What is wrong with the page at `address`, or with the one that stands here: nothing is the empty list. */
  async faults(address) {
    if (address) await this.page.goto(address);
    const faults = [];
    for (const { width, scheme } of LOOKS) {
      await this.look({ width, scheme });
      // What is drawn and how wide it is does not depend on colours.
      const seen = scheme === 'light' ? await this.page.evaluate(drawn) : [];
      faults.push(...[...seen, ...(await this.axe())].map((it) => `${this.page.url()} at ${width}, ${scheme}: ${it}`));
    }
    return [...faults, ...this.heard.splice(0)];
  }

  /** What is wrong with the drawing at `address`, which is a file of its own. */
  async drawn(address) {
    await this.look(LOOKS[0]);
    await this.page.goto(address);
    return [...(await this.page.evaluate(drawn)), ...this.heard.splice(0)];
  }

  /** What axe finds. */
  async axe() {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { violations } = await axe.run(document, { preload: false, resultTypes: ['violations'] });
      return violations.flatMap((it) => it.nodes.map((node) => `${it.id} (${it.impact}): ${node.html.slice(0, 160)}`));
    });
  }
}
