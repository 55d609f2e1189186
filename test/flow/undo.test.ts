import assert from 'node:assert/strict';
import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderWith, packagedExtension } from './folder';

const TEXT = 'وصل الوفد إلى تركيا ثم إلى سوريا. وقال الرئيس: "سنعود غدا إلى العمل"\n';

describe('undo', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await folderWith({ 'a.txt': TEXT });
    workbench = await openWorkbench({ folder, extension: packagedExtension() });
    await workbench.open('a.txt');
    await workbench.waitForHighlights();
  });

  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  /** Waits until so many annotations are accepted in a sidecar. */
  const accepted = (count: number, file = 'a.txt.hashiya.yaml') =>
    workbench.waitFor(
      async () => {
        const source = (await workbench.exists(file)) ? await workbench.read(file) : '';
        return source.split('status: accepted').length - 1 === count;
      },
      { what: `${count} accepted in ${file}` },
    );
  const files = async () => (await readdir(workbench.folder)).filter(name => name !== '.vscode').sort();
  const filesAre = (...names: string[]) =>
    workbench
      .waitFor(async () => (await files()).join() === names.join(), { what: names.join() })
      .catch(async () => assert.deepEqual(await files(), names));
  /** What the key does next is told to the window a moment after what was done last. */
  const aMoment = () => workbench.page.waitForTimeout(300);

  it('takes an accepted annotation back by the key of undo, and redoes it', async () => {
    await workbench.goTo(1, 16);
    await workbench.press('Control+Quote', 'Enter');
    await accepted(1);
    await aMoment();
    await workbench.press('Control+KeyZ');
    await accepted(0);
    await aMoment();
    await workbench.press('Control+KeyY');
    await accepted(1);
    assert.equal(await workbench.read('a.txt'), TEXT);
    assert.ok(!(await workbench.page.locator('.tab.active.dirty').count()), 'the text is as it was');
  });

  it('goes through what was typed and what was decided in one order', async () => {
    await workbench.press('Control+End');
    await workbench.type('وأضاف لافروف كلمة');
    await workbench.goTo(1, 29);
    await workbench.press('Control+Quote', 'Enter');
    const shown = () => workbench.page.locator('.view-lines').first().textContent();
    const has = (words: string) => async () => (await shown())?.replace(/\u00a0/g, ' ').includes(words);
    await workbench.waitFor(has('كلمة'), { what: 'the typed words' });
    await aMoment();
    await workbench.press('Control+KeyZ');
    await aMoment();
    assert.ok(await has('كلمة')(), 'the first undo is the decision');
    await workbench.press('Control+KeyZ');
    await workbench.waitFor(async () => !(await has('كلمة')()), { what: 'the second undo, of the text' });
    await workbench.press('Control+KeyS');
    await accepted(1);
  });

  it('takes accepting all back as one step, and lists what was done', async () => {
    await workbench.command('Hashiya: Accept all suggestions');
    await workbench.waitFor(
      async () => (await workbench.read('a.txt.hashiya.yaml')).split('status: accepted').length > 3,
      { what: 'all accepted' },
    );
    await workbench.press('Control+Quote', 'KeyV');
    const rows = await workbench.choices();
    await workbench.screenshot('history');
    assert.ok(rows.length >= 3, rows.join(' | '));
    assert.match(rows[0]!, /Accepted: \d+ annotations/);
    assert.match(rows.at(-1)!, /Beginning/);
    await workbench.press('Escape');
    await aMoment();
    await workbench.press('Control+KeyZ');
    await accepted(1);
  });

  it('takes the sidecar along when the article is renamed in the explorer, and back', async () => {
    const { page } = workbench;
    await page.locator('.explorer-folders-view .monaco-list-row[aria-label^="a.txt"]').first().click();
    await page.waitForTimeout(500);
    await workbench.press('F2');
    const input = page.locator('.explorer-folders-view .monaco-inputbox input');
    await input.waitFor();
    await input.fill('ب.txt');
    await workbench.press('Enter');
    const agree = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^OK$/ });
    await agree.waitFor();
    await workbench.screenshot('rename');
    await agree.click();
    await filesAre('ب.txt', 'ب.txt.hashiya.yaml');
    await workbench.waitFor(async () => /file: "ب.txt"/.test(await workbench.read('ب.txt.hashiya.yaml')), {
      what: 'the name in the sidecar',
    });
    await page.locator('.explorer-folders-view .monaco-list-row[aria-label^="ب.txt"]').first().click();
    await page.waitForTimeout(500);
    await workbench.press('Control+KeyZ');
    await filesAre('a.txt', 'a.txt.hashiya.yaml');
    await workbench.screenshot('renamed back');
    await accepted(1);
  });

  it('offers the sidecar to an article that was renamed elsewhere', async () => {
    await workbench.command('View: Close All Editors');
    const at = (name: string) => path.join(workbench.folder, name);
    await rename(at('a.txt'), at('moved.txt'));
    await workbench.open('moved.txt');
    const use = workbench.page.locator('.notification-toast .monaco-button', { hasText: 'Rename Them' });
    await use.waitFor();
    await workbench.screenshot('offered sidecar');
    await filesAre('a.txt.hashiya.yaml', 'moved.txt');
    await use.click();
    await filesAre('moved.txt', 'moved.txt.hashiya.yaml');
    await accepted(1, 'moved.txt.hashiya.yaml');
  });
});
