import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, languages, workspace } from 'vscode';
import { attach } from '../../src/extension/commands/orphans';
import { findOrphans } from '../../src/extension/folder-check';
import { inFolder, readFile, writeFile } from './desk';

const ARABIC = 'وقال رئيس الوزراء: "سنعود إلى العمل قريبا"\n';

describe('checking a folder', () => {
  const token = new CancellationTokenSource().token;
  let folder: string;
  const codesOf = (name: string) =>
    languages.getDiagnostics(inFolder(`${folder}/${name}`)).map(({ code }) => code);

  beforeEach(async () => {
    folder = `check-${Date.now()}`;
    await writeFile(`${folder}/one.txt`, ARABIC);
    await writeFile(`${folder}/below/two.txt`, ARABIC.replace('قريبا', 'غدا'));
    await commands.executeCommand('hashiya.annotateFolder', inFolder(folder));
  });
  afterEach(() => commands.executeCommand('notifications.clearAll'));

  it('finds nothing wrong with what was annotated', async () => {
    await commands.executeCommand('hashiya.checkFolder', inFolder(folder));
    assert.deepEqual(codesOf('one.txt.hashiya.yaml'), []);
    assert.deepEqual(await findOrphans(inFolder(folder), token), []);
  });

  it('shows what is wrong among the problems', async () => {
    const sidecar = await readFile(inFolder(`${folder}/one.txt.hashiya.yaml`));
    await writeFile(`${folder}/one.txt.hashiya.yaml`, sidecar!.replace('label: quote', 'label: qoute'));
    await writeFile(`${folder}/hashiya.yaml`, 'hashiya: 1\nlabels: [{ id: a b }, { id: weapon }]\n');
    await writeFile(`${folder}/below/gone.txt.hashiya.yaml`, 'hashiya: 1\nannotations: [\n');
    await commands.executeCommand('hashiya.checkFolder', inFolder(folder));
    assert.deepEqual(codesOf('hashiya.yaml'), ['id-unknown']);
    assert.deepEqual(codesOf('one.txt.hashiya.yaml').slice(0, 1), ['label-unknown']);
    assert.deepEqual(codesOf('below/gone.txt.hashiya.yaml').slice(0, 1), ['article-missing']);
  });

  it('finds the article of a sidecar that has lost it, and attaches it', async () => {
    const article = await writeFile(`${folder}/below/moved.txt`, ARABIC);
    await workspace.fs.delete(inFolder(`${folder}/one.txt`));
    const orphan = inFolder(`${folder}/one.txt.hashiya.yaml`);
    const before = await readFile(orphan);
    const found = await findOrphans(inFolder(folder), token);
    assert.deepEqual(
      found?.map(({ uri, likely }) => [uri.path, likely.map(each => [each.uri.path, each.same])]),
      [[orphan.path, [[article.path, true]]]],
    );
    assert.equal(await attach(orphan, article), true);
    assert.equal(await readFile(orphan), undefined);
    assert.equal(await readFile(inFolder(`${folder}/below/moved.txt.hashiya.yaml`)), before);
    assert.deepEqual(await findOrphans(inFolder(folder), token), []);
  });

  it('attaches no sidecar over another', async () => {
    await workspace.fs.delete(inFolder(`${folder}/one.txt`));
    const before = await readFile(inFolder(`${folder}/below/two.txt.hashiya.yaml`));
    const orphan = inFolder(`${folder}/one.txt.hashiya.yaml`);
    assert.equal(await attach(orphan, inFolder(`${folder}/below/two.txt`)), false);
    assert.equal(await readFile(inFolder(`${folder}/below/two.txt.hashiya.yaml`)), before);
    assert.ok(await readFile(orphan));
  });
});
