import assert from 'node:assert/strict';
import { checkSidecar } from '../../../src/core/check/sidecar';
import { hashOf } from '../../../src/core/text/hash';
import { lineAndColumn } from '../../../src/core/text/positions';

const TEXT = 'قال سامي: "نعم".\nثمّ سافر سامي إلى دمشق.\n';
const article = { file: 'a.txt', text: TEXT };
const HEAD = `hashiya: 1\ntext: { file: a.txt, sha256: ${hashOf(TEXT)}, length: ${TEXT.length} }\nannotations:\n`;
const PERSON = '  - { id: p1, label: person, span: [4, 8], text: "سامي" }\n';
const QUOTE = '  - { id: q1, label: quote, kind: direct, span: [11, 14], text: "نعم" }\n';
const PLACE = '  - { id: l1, label: place, span: [35, 39], text: "دمشق" }\n';

/** `LINE:COLUMN severity code` of each problem. */
function problemsOf(source: string, against = {}): string[] {
  return checkSidecar(source, { article, ...against }).map(({ code, severity, span }) => {
    const { line, column } = lineAndColumn(source, span!.start);
    return `${line}:${column} ${severity} ${code}`;
  });
}

describe('checking a sidecar', () => {
  it('finds nothing wrong with a right one', () => {
    assert.deepEqual(problemsOf(HEAD + PERSON + QUOTE + PLACE), []);
    assert.deepEqual(problemsOf(''), []);
  });

  const wrong: [what: string, items: string, problems: string[], against?: object][] = [
    ['a span beyond the text', '  - { label: place, span: [35, 90] }\n', ['4:27 error span-outside-text']],
    [
      'a span within a letter and its sign',
      '  - { label: other, span: [17, 19] }\n',
      ['4:27 warning span-splits-letter'],
    ],
    [
      'another text than the quoted one',
      '  - { label: place, span: [35, 38], text: "حلب" }\n',
      ['4:43 error text-differs'],
    ],
    [
      'a span that is a few letters off',
      '  - { label: place, span: [33, 37], text: "دمشق", context: ["سافر سامي إلى ", "."] }\n',
      ['4:43 warning text-differs'],
    ],
    [
      "another text than the speaker's",
      '  - { label: quote, span: [11, 14], speaker: { span: [4, 8], text: "رامي" } }\n',
      ['4:68 warning text-differs'],
    ],
    [
      'a cue beyond the text',
      '  - { label: quote, span: [11, 14], cue: { span: [90, 91] } }\n',
      ['4:50 error span-outside-text'],
    ],
    [
      'other surroundings',
      '  - { label: person, span: [4, 8], text: "سامي", context: ["كتب ", ": "] }\n',
      ['4:59 warning context-differs'],
    ],
    ['a wrong order', PLACE + PERSON, ['5:36 warning not-sorted']],
    ['the same twice', `${PERSON}${PERSON.replace('p1', 'p2')}`, ['5:36 warning annotation-repeated']],
    ['an id twice', `${PERSON}${PLACE.replace('l1', 'p1')}`, ['5:11 warning duplicate-id']],
    [
      'a speaker whom nobody knows',
      '  - { id: q1, label: quote, span: [11, 14], speaker: { span: [4, 8], entity: p9 } }\n',
      ['4:78 warning entity-unknown'],
      { suggested: () => new Set(['p8']) },
    ],
    [
      'a quote that speaks itself',
      '  - { id: q1, label: quote, span: [11, 14], speaker: { span: [4, 8], entity: q1 } }\n',
      ['4:78 warning entity-cycle'],
    ],
    [
      'a quote that speaks',
      '  - { id: q0, label: quote, span: [0, 3] }\n  - { label: quote, span: [11, 14], speaker: { span: [4, 8], entity: q0 } }\n',
      ['5:70 warning entity-is-a-quote'],
    ],
    [
      'a piece of nothing',
      '  - { label: quote, span: [11, 14], continues: q9 }\n',
      ['4:48 warning continues-unknown'],
      { suggested: () => new Set() },
    ],
    [
      'pieces in a circle',
      '  - { id: q1, label: quote, span: [0, 3], continues: q2 }\n  - { id: q2, label: quote, span: [11, 14], continues: q1 }\n',
      ['4:54 warning continues-cycle', '5:56 warning continues-cycle'],
    ],
    [
      'a piece of a later piece',
      '  - { id: q1, label: quote, span: [0, 3] }\n  - { id: q2, label: quote, span: [4, 8], continues: q1 }\n  - { id: q3, label: quote, span: [11, 14], continues: q2 }\n',
      ['6:56 warning continues-not-first'],
    ],
    [
      'a piece of a person',
      `${PERSON}  - { label: quote, span: [11, 14], continues: p1 }\n`,
      ['5:48 warning continues-no-quote'],
    ],
    ['a speaker of a place', PLACE.replace(' }', ', cue: { span: [0, 3] } }'), ['4:59 warning not-a-quote']],
    ['a misspelt field', PLACE.replace('text:', 'txet:'), ['4:45 warning field-misspelt']],
    ['a misspelt label', PLACE.replace('place', 'Place'), ['4:22 warning label-misspelt']],
    [
      'a label that the project lacks',
      PLACE.replace('place', 'سلاح'),
      ['4:22 warning label-unknown'],
      { labels: new Set(['حدث']) },
    ],
    ['a link that runs', PLACE.replace(' }', ', link: "command:quit" }'), ['4:65 warning link-unsafe']],
    ['a link to nothing', PLACE.replace(' }', ', link: wikidata:58217 }'), ['4:65 warning link-unknown']],
    ['an unknown status', PLACE.replace(' }', ', status: done }'), ['4:67 error status-unknown']],
    ['an unknown kind', QUOTE.replace('direct', 'odd'), ['4:35 warning kind-unknown']],
  ];
  for (const [what, items, problems, against] of wrong)
    it(`finds ${what}`, () => assert.deepEqual(problemsOf(HEAD + items, against), problems));

  it("believes a reference to what the recogniser suggests, and labels and fields of the user's own", () => {
    const source =
      `${HEAD}  - { label: quote, span: [11, 14], speaker: { span: [4, 8], entity: p9 } }\n` +
      '  - { label: سلاح, span: [16, 17], mine: 1 }\n';
    assert.deepEqual(problemsOf(source, { suggested: () => new Set(['p9']) }), []);
    assert.deepEqual(problemsOf(source), []);
  });

  it('tells what became of the annotations after the article was changed', () => {
    const source = HEAD + PERSON.replace(' }', ', context: ["قال ", ": "] }') + QUOTE + PLACE;
    const text = `كتب: ${TEXT.replace('دمشق', 'حلب')}`;
    const found = checkSidecar(source, { article: { file: 'a.txt', text } });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['text-changed', 'place-fuzzy', 'place-lost'],
    );
    assert.match(
      found[0]!.message,
      /of 3 annotations 0 stand where they stood, 1 moved, 2 have no sure place/,
    );
  });

  it('tells a wrong file name, hash and length', () => {
    const about = (text: string) => problemsOf(`hashiya: 1\ntext: ${text}\n`);
    assert.deepEqual(about('{ file: b.txt }'), ['2:15 warning file-differs']);
    assert.deepEqual(about(`{ sha256: ${hashOf(TEXT)}, length: 7 }`), ['2:91 warning length-differs']);
    assert.deepEqual(about('{ sha256: 12ab }'), ['2:17 warning sha256-unknown', '2:17 warning text-changed']);
    assert.deepEqual(about('{ length: -1 }'), ['2:17 warning length-unknown', '2:17 warning length-differs']);
    assert.deepEqual(about('{ file: [a.txt] }'), ['2:15 warning not-text']);
  });

  it('lists some hundred problems of one file and says how many there are', () => {
    const found = checkSidecar(`hashiya: 1\nannotations: [${'1, '.repeat(2000)}]`);
    assert.equal(found.length, 501);
    assert.match(found.at(-1)!.message, /^1500 more problems/);
  });

  it('gives texts of the file on one line, without controls', () => {
    const [found] = checkSidecar(`${HEAD}  - { label: p, span: [4, 8], text: "a\\n\\u202eb" }\n`, {
      article,
    });
    assert.match(found!.message, /not "a b"\.$/);
  });
});
