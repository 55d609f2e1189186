import assert from 'node:assert/strict';
import { editSidecar } from '../../../src/core/sidecar/edit';
import { readSidecar } from '../../../src/core/sidecar/read';
import { lineAndColumn } from '../../../src/core/text/positions';

/** Each problem in one line: place, severity, code. */
function problemsOf(source: string): string[] {
  return readSidecar(source).problems.map(({ code, severity, span }) => {
    const place = span && lineAndColumn(source, span.start);
    return `${place?.line}:${place?.column} ${severity} ${code}`;
  });
}

const HEAD = 'hashiya: 1\nannotations:\n';
const GOOD = '  - { label: place, span: [0, 3] }\n';

describe('reading a sidecar', () => {
  for (const source of [
    '',
    '\n',
    '# only a comment\n',
    '\ufeff',
    '---\n',
    'hashiya: 1',
    'hashiya: 1\nannotations:\n',
    'hashiya: 1\r\nannotations: []\r\n',
  ])
    it(`has no annotations in ${JSON.stringify(source)}`, () => {
      assert.deepEqual(readSidecar(source).value?.annotations, []);
      assert.deepEqual(problemsOf(source), []);
    });

  it('takes what a person leaves out for granted', () => {
    assert.deepEqual(
      readSidecar(`${HEAD}  - {label: place, span: [3, 8]}`).value?.annotations.map(
        ({ id: _, ...rest }) => rest,
      ),
      [{ label: 'place', span: [3, 8], status: 'accepted', by: '' }],
    );
  });

  it('gives an item without an id one that other items do not change', () => {
    const [id] = readSidecar(HEAD + GOOD).value!.annotations.map(item => item.id);
    const more = `${HEAD}  - {label: person, span: [0, 2]}\n${GOOD}${GOOD}`;
    const ids = readSidecar(more).value!.annotations.map(item => item.id);
    assert.equal(ids[1], id);
    assert.equal(new Set(ids).size, 3);
  });

  it('takes numbers for text where text is meant', () => {
    const { value } = readSidecar(
      `${HEAD}  - {id: 007, label: date, span: [0, 4], text: 2017, note: true, by: ~}`,
    );
    const { id, text, note, by } = value!.annotations[0]!;
    assert.deepEqual([id, text, note, by], ['007', '2017', 'true', '']);
  });

  it('understands anchors and aliases', () => {
    const { value, problems } = readSidecar(
      `${HEAD}  - {label: &l place, span: [0, 3], by: &me sara}\n  - {label: *l, span: [4, 6], by: *me}`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value?.annotations.map(({ label, by }) => `${label} ${by}`),
      ['place sara', 'place sara'],
    );
  });

  it('makes an attribute of any name an ordinary one', () => {
    const { value } = readSidecar(
      `${HEAD}  - {label: x, span: [0, 1], attributes: {__proto__: 1, constructor: a}}`,
    );
    assert.deepEqual(Object.entries(value!.annotations[0]!.attributes!), [
      ['__proto__', 1],
      ['constructor', 'a'],
    ]);
  });

  const bad: [source: string, problem: string][] = [
    ['  - nothing\n', '3:5 error annotation-not-a-map'],
    ['  - {span: [0, 3]}\n', '3:5 error label-missing'],
    ['  - {label: x}\n', '3:5 error span-missing'],
    ['  - {label: x, span: [3, 3]}\n', '3:22 error span-empty'],
    ['  - {label: x, span: [-1, 3]}\n', '3:22 error span-unknown'],
    ['  - {label: x, span: [0, .nan]}\n', '3:22 error span-unknown'],
    ['  - {label: x, span: [0.5, 3]}\n', '3:22 error span-unknown'],
    ['  - {label: x, span: "0, 3"}\n', '3:22 error span-unknown'],
    ['  - {label: x, span: [0, 1e400]}\n', '3:22 error span-unknown'],
    ['  - {label: x, span: [0, 3], status: done}\n', '3:38 error status-unknown'],
  ];
  for (const [item, problem] of bad)
    it(`passes over ${item.trim()} and reads the others`, () => {
      const source = HEAD + item + GOOD;
      assert.deepEqual(problemsOf(source), [problem]);
      assert.deepEqual(
        readSidecar(source).value?.annotations.map(({ label }) => label),
        ['place'],
      );
    });

  const odd: [field: string, problem: string][] = [
    ['kind: odd', '3:40 warning kind-unknown'],
    ['confidence: 2', '3:46 warning confidence-unknown'],
    ['context: one', '3:43 warning context-unknown'],
    ['speaker: me', '3:43 warning speaker-unknown'],
    ['cue: {span: [0, 1], class: odd}', '3:61 warning class-unknown'],
    ['attributes: [1]', '3:46 warning attributes-unknown'],
    ['note: {a: b}', '3:40 warning not-text'],
  ];
  for (const [field, problem] of odd)
    it(`reads an annotation with ${field}`, () => {
      const source = `${HEAD}  - {label: quote, span: [0, 3], ${field}}\n`;
      assert.deepEqual(problemsOf(source), [problem]);
      assert.equal(readSidecar(source).value?.annotations.length, 1);
    });

  it('tells of an id that stands twice, and keeps both annotations', () => {
    const source = `${HEAD}  - {id: a, label: x, span: [0, 3]}\n  - {id: a, label: y, span: [0, 3]}\n`;
    assert.deepEqual(problemsOf(source), ['4:10 warning duplicate-id']);
    assert.equal(readSidecar(source).value?.places.size, 2);
  });

  const broken: [name: string, source: string, problem: string][] = [
    ['a line that is no YAML', `${HEAD}  - {label: x\nspan`, '4:1 error yaml-bad-indent'],
    ['merge marks', `${HEAD}<<<<<<< ours\n${GOOD}=======\n`, '3:1 error yaml-multiline-implicit-key'],
    ['a key twice', 'hashiya: 1\nannotations: []\nannotations: []', '3:1 error duplicate-key'],
    ['a key twice in an item', `${HEAD}  - {label: x, span: [0, 3], label: y}`, '3:30 error duplicate-key'],
    ['two documents', 'hashiya: 1\n---\nhashiya: 1\n', '2:1 error several-documents'],
    ['a list', '- hashiya: 1', '1:1 error not-a-sidecar'],
    ['a text', 'hashiya', '1:1 error not-a-sidecar'],
    ['a later version', 'hashiya: 2', '1:10 error version-unknown'],
    ['annotations that are no list', 'hashiya: 1\nannotations: {a: b}', '2:14 error annotations-not-a-list'],
    ['an alias of nothing', 'hashiya: 1\nmine: *me', '2:7 error unresolved-alias'],
    ['an alias of what holds it', 'hashiya: 1\nmine: &me [*me]', '2:12 error unresolved-alias'],
    ['a collection as key', 'hashiya: 1\n? [a]\n: b', '2:3 error key-not-text'],
    ['deep collections', `hashiya: 1\nmine: ${'['.repeat(10_000)}`, '2:39 error too-deep'],
    [
      'deep lists',
      `hashiya: 1\nmine:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}-\n`).join('')}`,
      '35:33 error too-deep',
    ],
    ['many aliases', `hashiya: 1\na: &a 1\nb: [${'*a,'.repeat(101)}]`, '3:305 error too-many-aliases'],
  ];
  for (const [name, source, problem] of broken)
    it(`is broken by ${name}, and not edited`, () => {
      const { value } = readSidecar(source);
      assert.equal(value, undefined);
      assert.equal(problemsOf(source)[0], problem);
      const edit = editSidecar(source, { file: 'a', text: 'abc' }, { decided: [], unplaced: [] });
      assert.deepEqual(edit, { value: undefined, problems: readSidecar(source).problems });
    });

  it('is not slowed down by aliases of aliases', () => {
    const lines = Array.from({ length: 90 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`);
    assert.deepEqual(problemsOf(`hashiya: 1\na0: &a0 [x]\n${lines.join('\n')}`), []);
  });

  it('is not read past 32 MB', () => {
    const { value, problems } = readSidecar('#'.repeat(32 * 1024 * 1024 + 1));
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-large'],
    );
  });

  it('has no version only with a warning', () => {
    assert.deepEqual(problemsOf('annotations: []'), ['1:1 warning version-missing']);
  });
});
