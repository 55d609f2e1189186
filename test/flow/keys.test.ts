import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderWith, packagedExtension } from './folder';

const CONTROL = 2;

describe('keys and the view', () => {
  let workbench: Workbench;
  let cdp: CDPSession;

  before(async () => {
    const folder = await folderWith({
      'a.txt': 'زار فلان المدينة ومعه علان وبعدهما نبلونة\n',
      'b.txt': 'وصل الوفد إلى تركيا. وقال الرئيس: "سنعود غدا إلى العمل"\n',
    });
    workbench = await openWorkbench({ folder, extension: packagedExtension() });
    cdp = await workbench.page.context().newCDPSession(workbench.page);
    await workbench.open('a.txt');
    await workbench.waitFor(
      async () => (await workbench.statusBar()).some(text => text.startsWith('Hashiya')),
      {
        what: 'the status bar',
      },
    );
  });

  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  const sidecarHas = (pattern: RegExp, file = 'a.txt.hashiya.yaml') =>
    workbench.waitFor(
      async () => (await workbench.exists(file)) && pattern.test(await workbench.read(file)),
      { what: `${pattern} in the sidecar` },
    );

  /** Presses a key as an Arabic layout has it: a place on the keyboard and the character that it gives. */
  async function pressArabic(code: string, key: string, modifiers = 0): Promise<void> {
    const text = modifiers === 0 ? { text: key } : {};
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, modifiers, ...text });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, modifiers });
  }

  it('give a label to the word at the cursor', async () => {
    await workbench.goTo(1, 6);
    await workbench.press('Control+Quote', 'KeyP');
    await sidecarHas(/label: person\s+span: \[4, 8\]/);
  });

  it('work with an Arabic keyboard layout, and type nothing', async () => {
    await workbench.goTo(1, 24);
    await pressArabic('Quote', 'ط', CONTROL);
    await pressArabic('KeyP', 'ح');
    await sidecarHas(/text: "علان"/);
    assert.equal(await workbench.read('a.txt'), 'زار فلان المدينة ومعه علان وبعدهما نبلونة\n');
    assert.ok(!(await workbench.page.locator('.tab.active.dirty').count()));
  });

  it('pick a label from the list at once, under either layout', async () => {
    await workbench.goTo(1, 11);
    await workbench.press('Control+Quote', 'Control+Quote');
    assert.ok((await workbench.choices()).some(row => row.startsWith('Place')));
    await workbench.press('KeyL');
    await sidecarHas(/label: place\s+span: \[9, 16\]/);
    await workbench.goTo(1, 38);
    await workbench.press('Control+Quote', 'Control+Quote');
    await workbench.choices();
    await workbench.type('م');
    await sidecarHas(/label: place\s+span: \[35, 41\]/);
  });

  it('attach a note', async () => {
    await workbench.goTo(1, 6);
    await workbench.press('Control+Quote', 'KeyT');
    await workbench.page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await workbench.answer('هل هو الأب؟ "yes"');
    await sidecarHas(/note: "هل هو الأب؟ \\"yes\\""/);
  });

  it('remove, and go on to the next', async () => {
    await workbench.goTo(1, 6);
    await workbench.press('Control+Quote', 'ArrowDown', 'Control+Quote', 'KeyX');
    await sidecarHas(/text: "فلان"(?![\s\S]*text: "المدينة")/);
  });

  it('show the annotations in the view, whose buttons decide', async () => {
    await workbench.open('b.txt');
    await workbench.waitForHighlights();
    await workbench.page.locator('.activitybar a[aria-label="Hashiya"]').click();
    const row = (name: string) =>
      workbench.page.locator(`.pane-body .monaco-list-row[aria-label*="${name}"]`).first();
    await row('تركيا').hover();
    await row('تركيا').locator('a[aria-label^="Reject annotation"]').click();
    await sidecarHas(/text: "تركيا"[\s\S]*?status: rejected/, 'b.txt.hashiya.yaml');
    await row('تركيا').waitFor({ state: 'detached' });
    await row('سنعود غدا').click();
    await workbench.waitFor(
      async () => (await workbench.statusBar()).some(text => text.includes('selected')),
      {
        what: 'the selection',
      },
    );
    await workbench.press('Control+Quote', 'Enter');
    await sidecarHas(/label: quote[\s\S]*?status: accepted/, 'b.txt.hashiya.yaml');
  });
});
