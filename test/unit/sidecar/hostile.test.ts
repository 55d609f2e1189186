import assert from 'node:assert/strict';
import { checkSidecar } from '../../../src/core/check/sidecar';
import { readProject } from '../../../src/core/project/read';
import { editSidecar } from '../../../src/core/sidecar/edit';
import { LARGEST } from '../../../src/core/sidecar/parse';
import { readSidecar } from '../../../src/core/sidecar/read';

const HEAD = 'hashiya: 1\nannotations:\n';
const MANY = 400_000;
const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join('');
const chain = (length: number) =>
  Array.from(
    { length },
    (_, i) => `  - { id: q${i}, label: quote, span: [${i}, ${i + 1}], continues: q${(i + 1) % length} }\n`,
  );
const bomb = ['a: &a [x, x]\n'];
for (let i = 0; i < 60; i++) bomb.push(`b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`}, `.repeat(9)}]\n`);

/** Each with the code of the problem that refuses it; undefined where it can be read. */
const HOSTILE: [what: string, source: string, refused: string | undefined][] = [
  ['an alias bomb', `hashiya: 1\n${bomb.join('')}`, 'too-many-marks'],
  ['too many characters', ' '.repeat(LARGEST + 1), 'too-large'],
  ['10,000 levels of brackets', `x: ${'['.repeat(10_000)}`, 'too-deep'],
  ['10,000 levels of braces', `x: ${'{a: '.repeat(10_000)}`, 'too-deep'],
  ['10,000 levels of dashes', '- '.repeat(10_000), 'too-deep'],
  ['10,000 levels of keys', '? '.repeat(10_000), 'too-deep'],
  ['a hundred thousand fields', `hashiya: 1\n${keys}`, 'too-many-pieces'],
  ['a hundred thousand items', HEAD + '  -\n'.repeat(MANY), 'too-many-pieces'],
  ['as many documents', '---\n'.repeat(MANY), 'several-documents'],
  ['as many tags', `x: ${'!a '.repeat(MANY)}`, 'too-many-marks'],
  ['as many anchors', `x: [${'&a 1, '.repeat(MANY)}]`, 'too-many-marks'],
  ['as many brackets that close nothing', '}]'.repeat(MANY), 'yaml-unexpected-token'],
  ['a million of letters in quotation marks', `hashiya: 1\nx: "${'a'.repeat(1_000_000)}"\n`, undefined],
  ['a hundred thousand escapes', `hashiya: 1\nx: "${'\\n'.repeat(100_000)}"\n`, undefined],
  [
    'a key __proto__',
    `${HEAD}  - { label: x, span: [0, 1], __proto__: { status: rejected } }\n__proto__: 1\n`,
    undefined,
  ],
  [
    'numbers that are none',
    `${HEAD}  - { label: x, span: [0, 1], attributes: { a: .nan, b: -.inf } }\n`,
    undefined,
  ],
  ['references in a circle', HEAD + chain(1000).join(''), undefined],
];

describe('hostile sidecars and project files', () => {
  for (const [what, source, refused] of HOSTILE)
    it(`${what}: bounded, with a place, and ${refused === undefined ? 'nothing lost' : 'not written'}`, () => {
      const { value, problems } = readSidecar(source);
      for (const { span } of problems) assert.ok(span && span.start <= span.end && span.end <= source.length);
      for (const { span } of checkSidecar(source, { article: { file: 'a.txt', text: 'قال' } }))
        assert.ok(span);
      const edit = editSidecar(source, { file: 'a.txt', text: 'قال' }, { decided: [], unplaced: [] }).value;
      if (refused === undefined) {
        assert.ok(value);
        readProject(source);
      } else {
        assert.equal(problems.at(-1)?.code, refused);
        assert.deepEqual([value, edit, readProject(source).value], [undefined, undefined, undefined]);
      }
    });

  it('what is no number stays as it is when something else changes', () => {
    const source = `${HEAD}  - { id: a, label: x, span: [0, 3], attributes: { a: .nan, b: -.inf } }\n`;
    const [stored] = readSidecar(source).value!.annotations;
    const decided = [{ ...stored!, span: { start: 0, end: 3 }, note: 'هنا' }];
    const { value } = editSidecar(source, { file: 'a.txt', text: 'قال' }, { decided, unplaced: [] } as never);
    assert.equal(value?.length, 1);
    assert.match(value![0]!.text, /^, note: "هنا"$/);
  });
});
