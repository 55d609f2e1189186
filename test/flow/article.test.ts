import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';
import { hashiya } from './command-line';
import { folderWith, newspaperArticle, packagedExtension, sample } from './folder';

const PEOPLE = ['دونالد ترامب', 'سيرغي لافروف', 'مولود تشاوش أوغلو', 'خلوصي آكار', 'سيرغي شويغو'];
const PLACES = ['تركيا', 'روسيا', 'سوريا', 'موسكو', 'منبج', 'أنقرة', 'إيران', 'جنيف', 'إدلب', 'واشنطن'];
const ORGANIZATIONS = ['فرانس برس', 'الأمم المتحدة'];

describe('an article', () => {
  let workbench: Workbench;
  let article: string;
  let name: string;
  let newspaper: string | undefined;
  const sidecar = () => `${name}.hashiya.yaml`;

  before(async () => {
    newspaper = await newspaperArticle();
    name = newspaper ? 'moscow-talks.txt' : 'summit-talks.txt';
    article = newspaper ?? (await sample(name));
    const folder = await folderWith({ [name]: article, 'second.txt': article });
    workbench = await openWorkbench({ folder, extension: packagedExtension() });
    await workbench.open(name);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  /** Waits until the sidecar on disk matches. */
  const sidecarHas = (pattern: RegExp) =>
    workbench.waitFor(
      async () => (await workbench.exists(sidecar())) && pattern.test(await workbench.read(sidecar())),
      { what: `${pattern} in the sidecar` },
    );

  it('has its names highlighted', async function () {
    if (!newspaper) this.skip();
    await workbench.waitForHighlights();
    // A name that is wrapped or torn by its direction is several highlights.
    const seen = (await workbench.allHighlights()).map(highlight => highlight.text.trim());
    const missing = [...PEOPLE, ...PLACES, ...ORGANIZATIONS].filter(
      wanted =>
        !seen.some(text => text.includes(wanted) || wanted.split(' ').every(word => seen.includes(word))),
    );
    assert.deepEqual(missing, []);
  });

  it('is not written about before a person decides', async () => {
    await workbench.waitForHighlights();
    assert.equal(await workbench.exists(sidecar()), false);
  });

  it('gets the same sidecar from “Annotate file” as from the command line', async () => {
    await workbench.waitForHighlights();
    await workbench.command('Hashiya: Annotate file');
    await sidecarHas(/annotations:\n(.*\n)+.*status: suggested/);
    const other = await folderWith({ [name]: article });
    await hashiya('annotate', '--write', path.join(other, name));
    assert.equal(await workbench.read(sidecar()), await readFile(path.join(other, sidecar()), 'utf8'));
  });

  it('is annotated by commands alone', async () => {
    await workbench.press('Control+Home');
    await workbench.command('Hashiya: Go to next annotation');
    await workbench.command('Hashiya: Accept annotation');
    await sidecarHas(/status: accepted/);
    await workbench.command('Hashiya: Go to next annotation');
    await workbench.command('Hashiya: Reject annotation');
    await sidecarHas(/status: rejected/);
    await workbench.press('Control+Home');
    await workbench.command('Hashiya: Annotate…');
    await workbench.pick('Event');
    await sidecarHas(/label: event\n(.*\n)*?\s+status: accepted/);
    await workbench.command('Hashiya: Edit note…');
    await workbench.answer('انظر العدد السابق');
    await sidecarHas(/note: "انظر العدد السابق"/);
  });

  it('keeps what a person decided when the command line annotates it again', async () => {
    const before = await workbench.read(sidecar());
    await hashiya('annotate', '--write', path.join(workbench.folder, name));
    assert.equal(await workbench.read(sidecar()), before);
  });
});
