import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { inFolder, openArticle, readFile, writeFile } from './desk';

const ARABIC = 'وقال رئيس الوزراء: "سنعود إلى العمل قريبا"';

describe('annotating a folder', () => {
  it('writes a sidecar beside every Arabic text, and harms none', async () => {
    const folder = `folder-${Date.now()}`;
    const broken = 'annotations: [\n';
    await writeFile(`${folder}/one.txt`, ARABIC);
    await writeFile(`${folder}/below/two.TXT`, `\ufeff${ARABIC}`);
    await writeFile(`${folder}/english.txt`, 'The minister said nothing.');
    await writeFile(`${folder}/.hidden/three.txt`, ARABIC);
    await writeFile(`${folder}/broken.txt`, ARABIC);
    await writeFile(`${folder}/broken.txt.hashiya.yaml`, broken);
    await commands.executeCommand('hashiya.annotateFolder', inFolder(folder));

    const sidecar = (name: string) => readFile(inFolder(`${folder}/${name}.hashiya.yaml`));
    assert.match((await sidecar('one.txt'))!, /kind: direct/);
    assert.match((await sidecar('below/two.TXT'))!, /kind: direct/);
    assert.equal(await sidecar('english.txt'), undefined);
    assert.equal(await sidecar('.hidden/three.txt'), undefined);
    assert.equal(await sidecar('broken.txt'), broken);

    const first = await sidecar('one.txt');
    await commands.executeCommand('hashiya.annotateFolder', inFolder(folder));
    assert.equal(await sidecar('one.txt'), first);
  });

  it('writes what the command for one file writes', async () => {
    const folder = `folder-${Date.now()}`;
    await writeFile(`${folder}/a.txt`, ARABIC);
    await commands.executeCommand('hashiya.annotateFolder', inFolder(folder));
    const desk = await openArticle(ARABIC);
    await commands.executeCommand('hashiya.annotateFile');
    const own = (await desk.sidecar())!.replace(/file: .*/, 'file: a.txt');
    assert.equal(await readFile(inFolder(`${folder}/a.txt.hashiya.yaml`)), own);
  });

  it('annotates files of the explorer', async () => {
    const folder = `folder-${Date.now()}`;
    const uris = [await writeFile(`${folder}/a.txt`, ARABIC), await writeFile(`${folder}/b.txt`, ARABIC)];
    await commands.executeCommand('hashiya.annotateFile', uris[0], uris);
    for (const uri of uris)
      assert.match((await readFile(uri.with({ path: `${uri.path}.hashiya.yaml` })))!, /kind: direct/);
  });
});
