import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clusterEnd, clusterStart, snap } from '../../src/core/text/graphemes';
import { lineStart, nextLine, wellFormed, withLineFeeds } from '../../src/core/text/lines';
import { lineAndColumn, Positions } from '../../src/core/text/positions';

const pieces = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\r',
  '\r\n',
  'ق',
  'و\u0651\u064e',
  '\u064b',
  '\u0640',
  '\u0600',
  '\u06dd',
  '😀',
  '👨\u200d👩\u200d👧',
  '🇪🇬',
  '🇸',
  '\ud83d',
  '\ude00',
  '\u200f',
  '\u200b',
  '\u00a0',
  'e\u0301',
  '한',
  '\u1100',
  '\u1161',
  '\u0915\u094d\u0937',
  '\ufe0f',
  '\u2028',
);
const text = fc.array(pieces, { maxLength: 12 }).map(parts => parts.join(''));

/** The stored code points, each with the unit where it starts, told the slow way. */
function oracle(source: string): number[] {
  const starts: number[] = [];
  for (let i = 0; i < source.length; i++) {
    starts.push(i);
    if (source.startsWith('\r\n', i) || source.codePointAt(i)! > 0xffff) i++;
  }
  return [...starts, source.length];
}

describe('positions: laws', () => {
  it('count what Python counts in the file as git may have it', () => {
    fc.assert(
      fc.property(text, source => {
        const starts = oracle(source);
        const positions = new Positions(source);
        assert.equal(positions.length, [...wellFormed(withLineFeeds(source))].length);
        for (const [codePoint, unit] of starts.entries()) {
          assert.equal(positions.toUnit(codePoint), unit);
          assert.equal(positions.toCodePoint(unit), codePoint);
        }
        for (let unit = 0; unit <= source.length; unit++)
          assert.equal(positions.toCodePoint(unit), starts.filter(start => start <= unit).length - 1);
      }),
      { numRuns: 600 },
    );
  });

  it('outside the text is its nearest end', () => {
    const positions = new Positions('a\r\nb');
    assert.deepEqual([positions.toUnit(-1), positions.toUnit(9)], [0, 4]);
    assert.deepEqual([positions.toCodePoint(-1), positions.toCodePoint(9)], [0, 3]);
  });

  it('line and column are those that an editor shows', () => {
    fc.assert(
      fc.property(text, source => {
        for (const unit of oracle(source)) {
          const lines = source.slice(0, unit).split(/\r\n|\r|\n/);
          assert.deepEqual(lineAndColumn(source, unit), {
            line: lines.length,
            column: [...lines.at(-1)!].length + 1,
          });
        }
      }),
    );
  });

  it('lines end after their line end', () => {
    fc.assert(
      fc.property(text, source => {
        const ends = [...source.matchAll(/\r\n|\r|\n/g)].map(match => match.index + match[0].length);
        for (const unit of oracle(source)) {
          assert.equal(lineStart(source, unit), Math.max(0, ...ends.filter(end => end <= unit)));
          assert.equal(nextLine(source, unit), ends.find(end => end > unit) ?? source.length);
        }
      }),
    );
  });
});

describe('graphemes: laws', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

  it('edges are those of the whole text', () => {
    fc.assert(
      fc.property(text, source => {
        const edges = [...[...segmenter.segment(source)].map(({ index }) => index), source.length];
        for (let unit = 0; unit <= source.length; unit++) {
          assert.equal(
            clusterStart(source, unit),
            Math.max(...edges.filter(edge => edge <= unit)),
            `before ${unit}`,
          );
          assert.equal(
            clusterEnd(source, unit),
            Math.min(...edges.filter(edge => edge >= unit)),
            `after ${unit}`,
          );
        }
      }),
      { numRuns: 600 },
    );
  });

  it('a snapped span has whole clusters and no blank ends, and stays when snapped again', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
        const span = snap(source, { start: start!, end: end! });
        assert.deepEqual(snap(source, span), span);
        assert.equal(clusterStart(source, span.start), span.start);
        assert.equal(clusterEnd(source, span.end), span.end);
        const words = [...segmenter.segment(source.slice(span.start, span.end))].map(
          ({ segment }) => segment,
        );
        for (const word of [words[0], words.at(-1)])
          assert.ok(!/^\s+$/.test(word ?? 'x'), JSON.stringify(words));
      }),
      { numRuns: 600 },
    );
  });

  it('a text of combining marks alone takes no time', () => {
    const marks = '\u064b'.repeat(1_000_000);
    const started = performance.now();
    for (let i = 0; i < 50; i++) snap(marks, { start: 500_000 + i, end: 500_100 });
    assert.ok(performance.now() - started < 500);
  });
});
