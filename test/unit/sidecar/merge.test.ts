import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge';
import { readSidecar } from '../../../src/core/sidecar/read';

const HEAD = `# desk notes
hashiya: 1
text:
  file: a.txt
  sha256: "aa11"
  length: 100
`;

const item = (id: string, at: number, more = '') => `  - id: ${id}
    label: person
    span: [${at}, ${at + 4}]
    text: "${id}"
    context: ["قبل ", " بعد"]
    status: suggested
    by: hashiya@0.1.0
${more}`;

const A = item('aaa', 10);
const B = item('bbb', 20);
const C = item('ccc', 30);
const file = (...items: string[]) => `${HEAD}annotations:\n${items.join('')}`;
const BASE = file(A, C);

function merge(base: string, ours: string, theirs: string) {
  const { value, problems } = mergeSidecars({ base, ours, theirs });
  assert.ok(value, JSON.stringify(problems));
  return value;
}

/** The merge, which must be clean, and the same whichever side is ours. */
function clean(base: string, ours: string, theirs: string): string {
  const { text, conflicts } = merge(base, ours, theirs);
  assert.equal(conflicts, 0, text);
  const other = merge(base, theirs, ours);
  assert.equal(other.conflicts, 0, other.text);
  const data = (source: string) => {
    const { annotations, places: _, ...rest } = readSidecar(source).value!;
    return { ...rest, annotations: [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  };
  assert.deepEqual(data(other.text), data(text));
  return text;
}

const accepted = (text: string, by = 'sara') =>
  text.replace('status: suggested', 'status: accepted').replace('by: hashiya@0.1.0', `by: ${by}`);

describe('merging sidecars', () => {
  const cases: { name: string; base?: string; ours: string; theirs: string; want: string }[] = [
    { name: 'one side alone', ours: BASE, theirs: file(A, B, C), want: file(A, B, C) },
    {
      name: 'additions at different places',
      base: file(B),
      ours: file(A, B),
      theirs: file(B, C),
      want: file(A, B, C),
    },
    {
      name: 'additions at one place, in the order of the text',
      base: file(A),
      ours: file(A, C),
      theirs: file(A, B),
      want: file(A, B, C),
    },
    {
      name: 'the same added on both sides',
      base: file(A),
      ours: file(A, B),
      theirs: file(A, B),
      want: file(A, B),
    },
    {
      name: 'the same added and accepted by two people',
      base: file(A),
      ours: file(A, accepted(B, 'omar')),
      theirs: file(A, accepted(B, 'sara')),
      want: file(A, accepted(B, 'omar')),
    },
    {
      name: 'accepted there and only suggested here',
      base: file(A),
      ours: file(A, accepted(B)),
      theirs: file(A, C),
      want: file(A, accepted(B), C),
    },
    {
      name: 'different fields of one annotation',
      ours: file(accepted(A), C),
      theirs: file(item('aaa', 10, '    note: "من المراسل" # checked\n'), C),
      want: file(accepted(item('aaa', 10, '    note: "من المراسل" # checked\n')), C),
    },
    {
      name: 'a value here and a comment on its line there',
      ours: file(A.replace('label: person', 'label: place'), C),
      theirs: file(A.replace('label: person', 'label: person # or a place?'), C),
      want: file(A.replace('label: person', 'label: place # or a place?'), C),
    },
    {
      name: 'taken out here, followed the article there',
      ours: file(C),
      theirs: file(item('aaa', 12), item('ccc', 32)),
      want: file(item('ccc', 32)),
    },
    {
      name: 'the article changed on both sides',
      ours: BASE.replace('aa11', 'bb22')
        .replace('length: 100', 'length: 110')
        .replace('[30, 34]', '[40, 44]'),
      theirs: BASE.replace('aa11', 'cc33')
        .replace('length: 100', 'length: 105')
        .replace('[30, 34]', '[35, 39]'),
      want: BASE.replace('length: 100', 'length: 115').replace('[30, 34]', '[45, 49]'),
    },
    {
      name: 'comments on both sides, at one place too',
      ours: file(`  # first\n${A}`, `  # ours\n${C}`).replace('# desk notes', '# desk notes, ours'),
      theirs: file(A, `  # theirs\n${C}`).concat('# the end\n'),
      want: file(`  # first\n${A}`, `  # ours\n  # theirs\n${C}`)
        .replace('# desk notes', '# desk notes, ours')
        .concat('# the end\n'),
    },
    {
      name: 'unknown keys of both',
      ours: file(item('aaa', 10, '    mine: {a: 1}\n'), C),
      theirs: `${file(item('aaa', 10, '    yours: [x]\n'), C)}extra: yes\n`,
      want: `${file(item('aaa', 10, '    mine: {a: 1}\n    yours: [x]\n'), C)}extra: yes\n`,
    },
    {
      name: 'no common sidecar',
      base: '',
      ours: file(A, B),
      theirs: file(B, C),
      want: file(A, B, C),
    },
    {
      name: 'the first annotations of both',
      base: `${HEAD}annotations: []\n`,
      ours: file(A),
      theirs: file(C),
      want: file(A, C),
    },
    {
      name: 'a comment beside an empty list here, and the first annotation there',
      base: `${HEAD}annotations: []\n`,
      ours: `${HEAD}annotations: [] # to do\n`,
      theirs: file(A),
      want: file(A).replace('annotations:\n', '# to do\nannotations:\n'),
    },
    {
      name: 'another column here',
      ours: BASE.replace(/^ {2}(?=[- ] )/gm, (spaces, at: number) => (at > HEAD.length ? '' : spaces)),
      theirs: file(A, B, C),
      want: file(A, B, C).replace(/^ {2}(?=[- ] )/gm, (spaces, at: number) =>
        at > HEAD.length ? '' : spaces,
      ),
    },
    {
      name: 'a list in brackets',
      base: 'hashiya: 1\nannotations: [{id: aaa, label: person, span: [1, 2], text: x}]\n',
      ours: 'hashiya: 1\nannotations: [{id: aaa, label: place, span: [1, 2], text: x}]\n',
      theirs:
        'hashiya: 1\nannotations: [{id: aaa, label: person, span: [1, 2], text: x, note: ok}, {id: bbb, label: person, span: [3, 4], text: z}]\n',
      want: 'hashiya: 1\nannotations: [{id: aaa, label: place, span: [1, 2], text: x, note: ok}, { id: bbb, label: person, span: [3, 4], text: z }]\n',
    },
    {
      name: 'an annotation in braces on its line',
      base: 'hashiya: 1\nannotations:\n- {id: aaa, label: person, span: [1, 2], text: x} # c\n',
      ours: 'hashiya: 1\nannotations:\n- {id: aaa, label: place, span: [1, 2], text: x} # c\n',
      theirs: 'hashiya: 1\nannotations:\n- {id: aaa, label: person, span: [1, 2], text: x, note: ok} # d\n',
      want: 'hashiya: 1\nannotations:\n- {id: aaa, label: place, span: [1, 2], text: x, note: ok} # d\n',
    },
    {
      name: 'the entity and the place of a speaker',
      ours: file(item('aaa', 10, '    speaker: { span: [15, 19], text: "x", entity: ccc }\n'), C),
      theirs: file(item('aaa', 10, '    speaker: { span: [5, 9], text: "x", entity: bbb }\n'), C),
      base: file(item('aaa', 10, '    speaker: { span: [5, 9], text: "x", entity: ccc }\n'), C),
      want: file(item('aaa', 10, '    speaker: { span: [15, 19], text: "x", entity: bbb }\n'), C),
    },
    {
      name: 'CRLF here, an addition there',
      ours: BASE.replaceAll('\n', '\r\n'),
      theirs: file(A, B, C),
      want: file(A, B, C).replaceAll('\n', '\r\n'),
    },
    {
      name: 'a byte order mark here, no final line end there',
      ours: `\ufeff${file(accepted(A), C)}`,
      theirs: file(A, accepted(C)).trimEnd(),
      want: `\ufeff${file(accepted(A), accepted(C)).trimEnd()}`,
    },
  ];
  for (const { name, base = BASE, ours, theirs, want } of cases)
    it(`is clean with ${name}`, () => assert.equal(clean(base, ours, theirs), want));

  it('gives two annotations of one id two, and turns what refers to the second', () => {
    const quote = (entity: string) =>
      item('qqq', 40, `    speaker: { span: [30, 34], text: "x", entity: ${entity} }\n`);
    const text = clean(file(A), file(A, B), file(A, item('bbb', 30), quote('bbb')));
    const { annotations } = readSidecar(text).value!;
    const at = (start: number) => annotations.find(({ span }) => span[0] === start)!;
    assert.equal(at(20).id, 'bbb');
    assert.notEqual(at(30).id, 'bbb');
    assert.equal(at(40).speaker!.entity, at(30).id);
  });

  it('gives one annotation of two ids one', () => {
    const named = (id: string) => B.replace('id: bbb', `id: ${id}`);
    const text = clean(file(A), file(A, named('b2')), file(A, named('b1')));
    assert.equal(text, file(A, named('b1')));
  });

  it('keeps the annotations without an id of both sides', () => {
    const bare = (at: number, status = 'accepted') =>
      `  - label: person\n    span: [${at}, ${at + 2}]\n    text: w${at}\n    status: ${status}\n`;
    const moved = (at: number) => bare(at).replace(/\d+, \d+/, `${at + 7}, ${at + 9}`);
    assert.equal(
      clean(file(bare(1), bare(5)), file(moved(1), moved(5)), file(bare(1), bare(5, 'rejected'))),
      file(moved(1), moved(5).replace('accepted', 'rejected')),
    );
  });

  const marked = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

  it('marks two decisions on one annotation as a conflict of their lines', () => {
    const ours = accepted(A);
    const theirs = accepted(A, 'omar').replace('accepted', 'rejected');
    const { text, conflicts } = merge(BASE, file(ours, C), file(theirs, B, C));
    assert.equal(conflicts, 1);
    const lines = (status: string, by: string) => `    status: ${status}\n    by: ${by}\n`;
    const conflict = marked(lines('accepted', 'sara'), lines('rejected', 'omar'));
    assert.equal(text, file(A.replace(lines('suggested', 'hashiya@0.1.0'), conflict), B, C));
  });

  it('marks words chosen anew on both sides with their places', () => {
    const D = accepted(A);
    const chosen = (words: string, span: string) =>
      D.replace('text: "aaa"', `text: "${words}"`).replace('span: [10, 14]', `span: ${span}`);
    const { text } = merge(BASE, file(chosen('aaa b', '[10, 16]'), C), file(chosen('x aaa', '[8, 14]'), C));
    assert.equal(
      text,
      file(
        D.replace(
          '    span: [10, 14]\n    text: "aaa"\n',
          marked('    span: [10, 16]\n    text: "aaa b"\n', '    span: [8, 14]\n    text: "x aaa"\n'),
        ),
        C,
      ),
    );
  });

  it('marks an annotation that one side took out and the other decided on', () => {
    const { text } = merge(BASE, file(C), file(accepted(A), C));
    assert.equal(text, file(marked('', accepted(A)), C));
  });

  it('does not believe a bare position from another text', () => {
    const bare = (at: number) => `  - id: x${at}\n    label: person\n    span: [${at}, ${at + 2}]\n`;
    const ours = BASE.replace('aa11', 'bb22');
    const { text } = merge(BASE, ours, file(A, bare(15), C));
    assert.equal(text, ours.replace(C, marked('', bare(15)) + C));
  });

  it('leaves what it cannot take apart to a choice between the whole of both', () => {
    const source = (label: string, comment: string) =>
      `{hashiya: 1, # ${comment}\n annotations: [{label: ${label}, span: [1, 2]}]}\n`;
    const [ours, theirs] = [source('person', 'ours'), source('place', 'theirs')];
    assert.equal(merge(source('group', ''), ours, theirs).text, marked(ours, theirs));
  });

  it('says nothing of versions that cannot be read, unless one side did nothing', () => {
    const broken = 'hashiya: [';
    const { value, problems } = mergeSidecars({ base: BASE, ours: broken, theirs: file(A) });
    assert.equal(value, undefined);
    assert.ok(problems[0]?.span);
    assert.equal(merge(BASE, BASE, broken).text, broken);
  });
});
