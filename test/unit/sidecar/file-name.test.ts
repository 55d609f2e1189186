import assert from 'node:assert/strict';
import { originalNamesOf, sidecarsByArticle } from '../../../src/core/sidecar/file-name';
import { nameArticle } from '../../../src/core/sidecar/name-article';
import { applyChanges } from '../../../src/core/text/changes';

describe('names of files', () => {
  it('tell which sidecar belongs to which article', () => {
    const folder = [
      'a.txt',
      'a.txt.hashiya.yaml',
      'a.txt.sara.hashiya.yaml',
      'a.txt.b.txt',
      'a.txt.b.txt.hashiya.yaml',
      'gone.txt.hashiya.yaml',
      'hashiya.yaml',
      '.hashiya.yaml',
    ];
    assert.deepEqual(
      [...sidecarsByArticle(folder)],
      [
        ['a.txt', ['a.txt.hashiya.yaml', 'a.txt.sara.hashiya.yaml']],
        ['a.txt.b.txt', ['a.txt.b.txt.hashiya.yaml']],
        ['gone.txt', ['gone.txt.hashiya.yaml']],
      ],
    );
  });

  for (const [copy, original] of [
    ['a copy.txt', 'a.txt'],
    ['a copy 12.txt', 'a.txt'],
    ['a (2).txt', 'a.txt'],
    ['a.1.txt', 'a.txt'],
    ['notes copy', 'notes'],
    ['أخبار copy.txt', 'أخبار.txt'],
    ['a.txt', 'a.txt'],
  ] as const)
    it(`tell that ${copy} may be a copy of ${original}`, () => {
      assert.equal(originalNamesOf(copy)[0], original);
      assert.equal(originalNamesOf(copy).at(-1), copy);
    });
});

describe('the name of the article in a sidecar', () => {
  const source = '# mine\nhashiya: 1\ntext: { file: "a.txt", length: 3 } # here\nannotations: []\n';

  it('changes alone', () => {
    const changes = nameArticle(source, 'ب: 1.txt')!;
    assert.equal(applyChanges(source, changes), source.replace('"a.txt"', '"ب: 1.txt"'));
    assert.deepEqual(nameArticle(source, 'a.txt'), []);
  });

  it('is not put in where there is none, nor into a broken sidecar', () => {
    assert.deepEqual(nameArticle('hashiya: 1\ntext:\n  length: 3\n', 'b.txt'), []);
    assert.deepEqual(nameArticle('', 'b.txt'), []);
    assert.equal(nameArticle('annotations: [', 'b.txt'), undefined);
  });
});
