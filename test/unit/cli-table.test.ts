import assert from 'node:assert/strict';
import { cellWidth, shorten } from '../../src/cli/cells';
import { formatTable, formatTotals, Totals } from '../../src/cli/table';
import type { Annotation } from '../../src/core/annotations/annotation';

describe('cells', () => {
  it('count vowel signs and controls as nothing, wide characters as two', () => {
    assert.deepEqual(['قَالَ', 'a\u200fb', '😀', '日本', '', 'é'].map(cellWidth), [3, 2, 2, 4, 0, 1]);
  });

  it('shorten to the width with an ellipsis, never within a letter with its signs', () => {
    assert.equal(shorten('قَالَ', 3), 'قَالَ');
    assert.equal(shorten('قَالَ', 2), 'قَ\u2026');
    assert.equal(shorten('a 😀', 3), 'a\u2026');
  });
});

const TEXT = 'قال لافروف في موسكو:\n"نعم\nلا". وأضاف لافروف أنه "سعيد".';

function annotation(label: string, words: string, more: Partial<Annotation> = {}, from = 0): Annotation {
  const start = TEXT.indexOf(words, from);
  assert.ok(start >= 0);
  return {
    id: 'x',
    label,
    span: { start, end: start + words.length },
    status: 'suggested',
    by: 't',
    ...more,
  };
}

const ANNOTATIONS = [
  annotation('place', 'موسكو'),
  annotation('person', 'لافروف'),
  annotation('person', 'لافروف', {}, 20),
  annotation('quote', 'نعم\nلا', {
    kind: 'direct',
    speaker: { span: { start: 4, end: 10 }, name: 'سيرغي لافروف' },
  }),
  annotation('quote', 'أنه "سعيد"', { kind: 'indirect' }),
  annotation('quote', 'سعيد', { kind: 'term' }),
  annotation('place', 'في', { status: 'rejected' }),
];

describe('formatTable', () => {
  it('lists names with their count, and quotes with line and speaker, Arabic last', () => {
    assert.equal(
      formatTable('a.txt', TEXT, ANNOTATIONS, { columns: 80, isolate: false }),
      [
        'a.txt',
        '  people          1  لافروف (2)',
        '  places          1  موسكو',
        '  quotes          2',
        '    line 2           سيرغي لافروف: «نعم لا»',
        '    line 3           أنه "سعيد"',
        '',
        '',
      ].join('\n'),
    );
  });

  it('keeps to the width, and marks Arabic for a terminal', () => {
    const lines = formatTable('a.txt', TEXT, ANNOTATIONS, { columns: 34, isolate: true }).split('\n');
    for (const line of lines) assert.ok(cellWidth(line) <= 34, line);
    assert.equal(lines[2], '  places          1  \u2067موسكو\u2069');
    assert.match(lines[4]!, /\u2067سيرغي لافروف\u2026\u2069$/);
  });

  it('shows only the name of a text without annotations', () => {
    assert.equal(formatTable('a.txt', '', [], { columns: 80, isolate: false }), 'a.txt\n\n');
  });
});

describe('formatTotals', () => {
  it('sums up several articles, without rejected ones and terms', () => {
    const totals = new Totals();
    totals.add(ANNOTATIONS);
    assert.equal(formatTotals(totals), '');
    totals.add(ANNOTATIONS);
    assert.equal(
      formatTotals(totals),
      '2 articles with mentions of: 4 people, 2 places, 4 quotes, 2 of them with a speaker\n',
    );
  });
});
