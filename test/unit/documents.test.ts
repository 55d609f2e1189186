import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(existsSync);
const documents = tracked.filter(name => /^[^/]+\.md$/.test(name));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Paths in code spans, and the targets of links and pictures, that ought to be in the repository. */
function pathsIn(markdown: string): string[] {
  const spans = [...markdown.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map(([, span]) => span!);
  const links = [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
  const tops = new Set(tracked.map(name => name.split('/')[0]!));
  return [
    ...spans.filter(span => tops.has(span.split('/')[0]!)),
    ...links.filter(target => !/^[a-z]+:/.test(target)),
  ];
}

/** Every `npm run X` and `npm X` that a document tells to type. */
function scriptsIn(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, name, own]) => name ?? own!,
  );
}

describe('documents', () => {
  it('are there', () => {
    for (const name of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) assert.ok(documents.includes(name), name);
  });

  for (const name of documents) {
    const markdown = readFileSync(name, 'utf8');
    it(`${name} names only files that exist`, () =>
      assert.deepEqual(
        pathsIn(markdown).filter(path => !existsSync(path)),
        [],
      ));
    it(`${name} names only scripts that exist`, () =>
      assert.deepEqual(
        scriptsIn(markdown).filter(script => !(script in scripts)),
        [],
      ));
  }

  it('planted mistakes are caught', () => {
    assert.deepEqual(
      pathsIn('`src/core/gone.ts`, `src`, `a/b`, ![x](media/y.png) [z](https://z.org) `x y`'),
      ['src/core/gone.ts', 'src', 'media/y.png'],
    );
    assert.deepEqual(scriptsIn('`npm run gone` npm start, `npm ci`'), ['gone', 'start']);
  });
});

describe('source files', () => {
  const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

  it('hold no invisible characters: what one sees is what there is', () => {
    const text = tracked.filter(name => /\.(ts|mjs|js|json|md|yaml|txt|gold|css|html|svg)$/.test(name));
    assert.ok(text.length > 40);
    assert.deepEqual(
      text.filter(name => INVISIBLE.test(readFileSync(name, 'utf8'))),
      [],
    );
  });
});
