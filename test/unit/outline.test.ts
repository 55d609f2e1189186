import assert from 'node:assert/strict';
import { countOf, groupByLabel } from '../../src/core/annotations/outline';
import { marked } from '../marked';

describe('the outline', () => {
  const { annotations } = marked('{person|علي} {topic+|نفط} {place+|قطر} {person+|عمر} {quote|نعم}');

  it('groups by label in the order of the labels, others last', () => {
    const groups = groupByLabel(annotations, ['person', 'place', 'date', 'quote']);
    assert.deepEqual(
      groups.map(({ label, shown, decided, annotations }) => [
        label,
        shown,
        decided,
        annotations.map(({ id }) => id).join(' '),
      ]),
      [
        ['person', 2, 1, 'a1 a4'],
        ['place', 1, 1, 'a3'],
        ['quote', 1, 0, 'a5'],
        ['topic', 1, 1, 'a2'],
      ],
    );
  });

  it('counts what is shown and what is decided', () => {
    assert.deepEqual(countOf(annotations), { shown: 5, decided: 3 });
    assert.deepEqual(countOf([]), { shown: 0, decided: 0 });
  });
});
