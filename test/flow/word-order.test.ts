import assert from 'node:assert/strict';
import { faultOf, type RenderedLine, startsArabic } from '../host/lines';
import { openWorkbench, type Workbench } from '../host/workbench';
import { folderWith, newspaperArticle, packagedExtension, sample } from './folder';

const MIXED = `شركة Siemens توقع عقدا في بغداد.
وقع وزير الكهرباء العراقي زياد الجبوري السبت عقدا مع شركة Siemens AG الألمانية قيمته 1,5 مليار دولار لتأهيل محطات في البصرة والموصل (شمال)، بحسب بيان نشر على موقع www.example.org الإلكتروني.
وقال الجبوري: "سنبدأ العمل في 3 كانون الثاني/يناير 2025، ولن نتأخر 50% كما حدث في مشروع BP".
«لا شيء مضمون» يقول مهندس في البصرة!
- 12 محطة في الجنوب.
`;

const CUTS = `نشرت الوزارة (السبت) على https://www.example.org/a صورة من بغداد.\n`;

/** How each line that reads from right to left is shown, where that isn't right. */
function faultsIn(lines: readonly RenderedLine[]): string[] {
  return lines.filter(line => startsArabic(line.text)).flatMap(line => faultOf(line) ?? []);
}

describe('word order', () => {
  let workbench: Workbench;
  const files = new Map<string, string>();

  before(async () => {
    files.set('mixed.txt', MIXED).set('summit-talks.txt', await sample('summit-talks.txt'));
    const newspaper = await newspaperArticle();
    if (newspaper) files.set('moscow-talks.txt', newspaper);
    else console.log('      (no ../shared/news: the newspaper article is left out)');
    const folder = await folderWith({ ...Object.fromEntries(files), 'cuts.txt': CUTS });
    workbench = await openWorkbench({ folder, extension: packagedExtension() });
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('is right on every line, with highlights, Latin words, numbers and final full stops', async () => {
    for (const name of files.keys()) {
      await workbench.open(name);
      const highlights = await workbench.waitForHighlights();
      assert.ok(highlights.length > 5, `${name} has ${highlights.length} highlights in view`);
      const lines = await workbench.allLines();
      const arabic = lines.filter(line => startsArabic(line.text));
      assert.ok(arabic.length >= 5, `${name} has ${arabic.length} Arabic lines`);
      assert.deepEqual(faultsIn(lines), [], name);
      assert.deepEqual([...new Set(arabic.map(line => line.direction))], ['rtl'], name);
    }
  });

  it('stays right while a person types', async () => {
    await workbench.open('mixed.txt');
    await workbench.waitForHighlights();
    await workbench.goTo(2, 20);
    // Faster than the extension can answer: what it draws is for a text that is older than the one in the window.
    for (const piece of [' محمد', ' BBC', ' في القاهرة', '. ']) {
      await workbench.type(piece);
      assert.deepEqual(faultsIn(await workbench.lines()), [], `after ${piece}`);
    }
    await workbench.command('File: Revert File');
  });

  it('is not disturbed by what the editor itself puts into a line: links, brackets', async () => {
    await workbench.open('cuts.txt');
    await workbench.waitForHighlights();
    await workbench.goTo(1, CUTS.indexOf(')') + 2);
    // Links are looked for a second after the file has opened.
    await workbench.page.waitForTimeout(2_000);
    assert.deepEqual(faultsIn(await workbench.lines()), []);
  });

  it('would be wrong without the setting for direction, so this test would notice', async () => {
    await workbench.close();
    const folder = await folderWith({ 'mixed.txt': MIXED });
    const settings = { 'hashiya.direction': 'off' };
    workbench = await openWorkbench({ folder, extension: packagedExtension(), settings });
    await workbench.open('mixed.txt');
    await workbench.waitForHighlights();
    assert.ok(faultsIn(await workbench.lines()).length >= 3);
  });
});
