import assert from 'node:assert/strict';
import { commands, type Hover, type MarkdownString } from 'vscode';
import { type Desk, openArticle } from './desk';

async function hoversAt({ article: { document } }: Desk, words: string): Promise<readonly MarkdownString[]> {
  const at = document.positionAt(document.getText().indexOf(words));
  const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return found.flatMap(({ contents }) => contents as MarkdownString[]);
}

describe('the hover', () => {
  it('tells what is known of each annotation, the smallest first', async () => {
    const desk = await openArticle('قال {quote+|زار {person|فلان} المدينة}');
    const [inner, outer, ...more] = await hoversAt(desk, 'فلان');
    assert.deepEqual(more, []);
    assert.match(inner!.value, /\*\*Person\*\*.*شخص[\s\S]*suggested/);
    assert.match(outer!.value, /\*\*Quote\*\*[\s\S]*accepted[\s\S]*by test/);
  });

  it('offers only our own commands, and what makes sense', async () => {
    const desk = await openArticle('زار {person+|فلان} المدينة');
    const [hover] = await hoversAt(desk, 'فلان');
    const linked = [...hover!.value.matchAll(/\(command:([\w.]+)\?/g)].map(([, command]) => command);
    assert.deepEqual(linked, [
      'hashiya.reject',
      'hashiya.relabel',
      'hashiya.remove',
      'hashiya.editNote',
      'hashiya.openSidecar',
    ]);
    assert.deepEqual(hover!.isTrusted, { enabledCommands: linked });
  });

  it('is not broken by an article or a note that holds Markdown', async () => {
    const hostile = '[x](command:hashiya.reject) <img src=x> **b** `c` \u202e';
    const desk = await openArticle('زار {person|فلان [ن](command:a.b) <b>} المدينة'.replace('[ن]', '<ن>'), {
      note: hostile,
      id: 'a) [y](command:z',
    });
    const [hover] = await hoversAt(desk, 'فلان');
    const { value } = hover!;
    assert.doesNotMatch(value, /<|\u202e|`|command:(?!hashiya\.)/);
    const links = [...value.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!);
    for (const target of links) assert.match(target, /^command:hashiya\.\w+\?[\w%.-]+$/);
  });

  it('is silent elsewhere', async () => {
    const desk = await openArticle('زار {person+|فلان} المدينة');
    assert.deepEqual(await hoversAt(desk, 'المدينة'), []);
  });
});
