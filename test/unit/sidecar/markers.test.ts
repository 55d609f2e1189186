import assert from 'node:assert/strict';
import { conflictMarkers } from '../../../src/core/sidecar/markers';
import { readSidecar } from '../../../src/core/sidecar/read';

const marked = (ours: string, theirs: string, size = 7, eol = '\n') =>
  [`${'<'.repeat(size)} HEAD`, ours, '='.repeat(size), theirs, `${'>'.repeat(size)} main`, ''].join(eol);

describe('conflicts left by a merge', () => {
  it('are found from the first marker to the last, each', () => {
    const text = `a\n${marked('b', 'c')}d\n${marked('e', 'f', 9, '\r\n')}`;
    assert.deepEqual(
      conflictMarkers(text).map(({ start, end }) => text.slice(start, end)),
      [marked('b', 'c').trimEnd(), marked('e', 'f', 9, '\r\n').trimEnd()],
    );
  });

  it('are none without all three markers of one size in their order', () => {
    for (const text of [
      '=======\n',
      '<<<<<<< a\n>>>>>>> b\n',
      marked('a', 'b').replace('=', ''),
      ` ${marked('a', 'b')}`,
    ])
      assert.deepEqual(conflictMarkers(text), [], text);
  });

  it('are what is wrong with a sidecar, at their places', () => {
    const item = (status: string) => `  - label: person\n    span: [1, 2]\n    status: ${status}`;
    const text = `hashiya: 1\nannotations:\n${marked(item('accepted'), item('rejected'))}`;
    const { value, problems } = readSidecar(text);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, severity, span }) => [code, severity, span?.start]),
      [['merge-conflict', 'error', text.indexOf('<')]],
    );
  });

  it('are words in a text that quotes them', () => {
    const quoted = marked('a', 'b').replace(/^/gm, '    ');
    const text = `hashiya: 1\nannotations:\n- label: person\n  span: [1, 2]\n  note: |\n${quoted}\n`;
    assert.match(readSidecar(text).value?.annotations[0]?.note ?? '', /<<<<<<< HEAD/);
  });
});
