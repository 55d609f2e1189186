import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderWith, packagedExtension } from './folder';

const SIDECAR = 'news.txt.hashiya.yaml';
const BROKEN = `hashiya: 1
text:
  file: news.txt
annotations:
  - id: p7k2m9
    label: person # mine
    label: place
`;

describe('a broken sidecar', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await folderWith({
      'news.txt': 'وصل الوفد إلى تركيا. وقال الرئيس: "سنعود غدا إلى العمل"\n',
      [SIDECAR]: BROKEN,
    });
    workbench = await openWorkbench({ folder, extension: packagedExtension() });
    await workbench.open('news.txt');
    await workbench.waitForHighlights();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('is reported at its line', async () => {
    await workbench.command('Problems: Focus on Problems View');
    const problem = await workbench.waitFor(
      async () => (await workbench.problems()).find(text => text.includes('[Ln 7')),
      { what: 'a problem at line 7' },
    );
    assert.ok(problem);
  });

  it('is never written over, whatever a person decides', async () => {
    await workbench.open('news.txt');
    await workbench.goTo(1, 16);
    await workbench.command('Hashiya: Accept annotation');
    await workbench.waitFor(async () => (await workbench.notifications()).length > 0, { what: 'a refusal' });
    await workbench.command('Hashiya: Annotate file');
    await workbench.command('Hashiya: Accept all suggestions');
    await workbench.page.waitForTimeout(1_000);
    assert.equal(await workbench.read(SIDECAR), BROKEN);
  });

  it('is read again as soon as it is repaired', async () => {
    await writeFile(path.join(workbench.folder, SIDECAR), BROKEN.replace('    label: place\n', ''));
    await workbench.waitFor(async () => (await workbench.problems()).every(text => !text.includes('[Ln 7')), {
      what: 'the problem to go',
    });
  });
});
