import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotations/annotation';
import { parseHouseStyle } from '../../src/core/sidecar/house-style';
import { mergeSidecars } from '../../src/core/sidecar/merge/merge';
import { readSidecar } from '../../src/core/sidecar/read';
import type { Span } from '../../src/core/text/span';
import { change, decisions, hand, PLACES, read, TEXT, write } from './sidecars';

type Decided = readonly Annotation[];

/** What one person does: changes some annotations, takes some out, adds some. */
const work = fc.record({
  changed: fc.array(fc.tuple(fc.nat(), change), { maxLength: 3 }),
  removed: fc.array(fc.nat(), { maxLength: 1 }),
  added: decisions,
  comments: fc.array(fc.tuple(fc.nat(), fc.constantFrom('above', 'behind')), { maxLength: 2 }),
});
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

interface Version {
  readonly decided: Decided;
  readonly source: string;
  readonly comments: readonly string[];
}

/** The base after the work, written by the editor's own edits, with comments by hand. */
function after(base: Version, { changed, removed, added, comments }: Work, name: string): Version {
  let decided = [...base.decided];
  for (const [at, act] of changed)
    if (decided.length > 0) decided = decided.map((one, i) => (i === at % decided.length ? act(one) : one));
  for (const at of removed) if (decided.length > 0) decided.splice(at % decided.length, 1);
  const held = new Set(base.decided.map(({ span }) => span.start));
  for (const one of added.slice(0, 3)) if (!held.has(one.span.start)) decided.push({ ...one, by: name });
  decided.sort((a, b) => a.span.start - b.span.start);
  let source = write(base.source, decided);
  const written: string[] = [];
  for (const [at, where] of comments) {
    const lines = source.split(/(?<=\n)/);
    const places = lines.flatMap((line, i) =>
      /^ *(?:- )?[\w]+: [^|>&*{["']*$/.test(line.trimEnd()) ? [i] : [],
    );
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) continue;
    const line = lines[place]!;
    const comment = `# ${name} ${written.length}`;
    if (where === 'above')
      lines.splice(place, 0, `${/^ */.exec(line)![0]}${comment}${line.endsWith('\r\n') ? '\r\n' : '\n'}`);
    else if (!line.includes('#')) lines[place] = line.replace(/(?=\r?\n|$)/, ` ${comment}`);
    else continue;
    const next = lines.join('');
    if (
      JSON.stringify(readSidecar(next).value?.annotations) !==
      JSON.stringify(readSidecar(source).value?.annotations)
    )
      continue;
    source = next;
    written.push(comment);
  }
  return { decided, source, comments: written };
}

const start = fc.oneof(
  hand.map(({ decided, source }): Version => ({ decided, source, comments: [] })),
  decisions.map((decided): Version => ({ decided, source: write(undefined, decided), comments: [] })),
);

const trio = fc.tuple(start, work, work).map(([base, here, there]) => ({
  base,
  ours: after(base, here, 'sara'),
  theirs: after(base, there, 'omar'),
}));

function merge(base: Version, ours: Version, theirs: Version) {
  const { value, problems } = mergeSidecars({ base: base.source, ours: ours.source, theirs: theirs.source });
  assert.ok(value, JSON.stringify(problems));
  return value;
}

/** What a sidecar says, as data. */
function data(source: string): unknown {
  const { value, problems } = readSidecar(source);
  assert.ok(value, `${JSON.stringify(problems)}\n${source}`);
  const { annotations, places: _, ...rest } = value;
  return {
    ...rest,
    annotations: Object.fromEntries(annotations.map(annotation => [annotation.id, annotation])),
  };
}

/** A merged text after all its conflicts were settled for one side. */
function settled(text: string, side: 'ours' | 'theirs'): string {
  return text.replace(
    /^<{7} ours\r?\n((?:(?!^={7}\r?$)[\s\S])*?)^={7}\r?\n([\s\S]*?)^>{7} theirs(?:\r?\n|$)/gm,
    side === 'ours' ? '$1' : '$2',
  );
}

const show = (...sources: string[]) => sources.join('\n----\n');

describe('merging sidecars: laws', () => {
  it('a side that did nothing leaves the other as it is', () => {
    fc.assert(
      fc.property(trio, ({ base, ours }) => {
        assert.equal(merge(base, ours, base).text, ours.source);
        assert.equal(merge(base, base, ours).text, ours.source);
        assert.equal(merge(base, ours, ours).text, ours.source);
      }),
      { numRuns: 8 },
    );
  });

  it('the result says the same whichever side is ours', () => {
    fc.assert(
      fc.property(trio, ({ base, ours, theirs }) => {
        const one = merge(base, ours, theirs);
        const other = merge(base, theirs, ours);
        const what = show(base.source, ours.source, theirs.source, one.text, other.text);
        assert.equal(one.conflicts, other.conflicts, what);
        assert.deepEqual(data(settled(one.text, 'ours')), data(settled(other.text, 'theirs')), what);
        assert.deepEqual(data(settled(one.text, 'theirs')), data(settled(other.text, 'ours')), what);
      }),
      { numRuns: 12 },
    );
  });

  it('nothing that only one side touched is lost, whatever is chosen', () => {
    fc.assert(
      fc.property(trio, ({ base, ours, theirs }) => {
        const { text, conflicts } = merge(base, ours, theirs);
        const what = show(base.source, ours.source, theirs.source, text);
        // Where pieces don't fit, as in brackets, a conflict can be one between the whole of both.
        const coarse = conflicts > 0 && parseHouseStyle(base.source) === undefined;
        for (const side of ['ours', 'theirs'] as const) {
          const chosen = { ours, theirs }[side];
          const merged = data(settled(text, side)) as {
            annotations: Record<string, Record<string, unknown>>;
          };
          const all = Object.values(merged.annotations);
          const before = data(base.source) as typeof merged;
          for (const version of [ours, theirs]) {
            const other = data((version === ours ? theirs : ours).source) as typeof merged;
            const own = data(version.source) as typeof merged;
            for (const [id, annotation] of Object.entries(own.annotations)) {
              const old = before.annotations[id];
              if (old === undefined) {
                // Both may have put another annotation of one id or place there.
                const twin = other.annotations[id];
                if (twin !== undefined || (coarse && chosen !== version)) continue;
                const found = all.some(
                  ({ label, span }) => String([label, span]) === String([annotation.label, annotation.span]),
                );
                assert.ok(found, `${id} of ${version.comments}\n${what}`);
                continue;
              }
              const there = other.annotations[id];
              if (there === undefined) continue;
              const now = merged.annotations[id];
              assert.ok(now, `${id}\n${what}`);
              for (const key of new Set([...Object.keys(old), ...Object.keys(annotation)])) {
                const unchanged = JSON.stringify(there[key]) === JSON.stringify(old[key]);
                const changed = JSON.stringify(annotation[key]) !== JSON.stringify(old[key]);
                // A choice between whole annotations is one between their fields.
                if (unchanged && changed && (!/^<{7}/m.test(text) || chosen === version))
                  assert.deepEqual(now[key], annotation[key], `${id} ${key}\n${what}`);
              }
            }
          }
        }
        for (const comment of [...ours.comments, ...theirs.comments])
          assert.ok(text.includes(comment), `${comment}\n${what}`);
      }),
      { numRuns: 12 },
    );
  });

  it('what neither side touched keeps its bytes', () => {
    fc.assert(
      fc.property(trio, ({ base, ours, theirs }) => {
        const { text } = merge(base, ours, theirs);
        const itemsOf = (source: string) => {
          const { places } = readSidecar(source).value!;
          return new Map([...places].map(([id, { start: from, end }]) => [id, source.slice(from, end)]));
        };
        const [b, o, t] = [base, ours, theirs].map(({ source }) => itemsOf(source));
        for (const [id, bytes] of b!)
          if (o!.get(id) === bytes && t!.get(id) === bytes)
            assert.ok(text.includes(bytes), show(base.source, ours.source, theirs.source, text));
      }),
      { numRuns: 8 },
    );
  });

  it('positions follow both sides of an article that was changed on both', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(...PLACES.slice(1)), (decided, { start: at }) => {
        const source = write(undefined, decided);
        const [first, later] = ['كلمات قبل ذلك ', '\u{1f600} ثم '];
        const ours = shiftAll(decided, 0, first.length);
        const theirs = shiftAll(decided, at, later.length);
        const articleOf = (text: string) => ({ file: 'a.txt', text });
        const insert = (text: string, place: number, words: string) =>
          text.slice(0, place) + words + text.slice(place);
        const versions = {
          base: source,
          ours: write(source, ours, articleOf(first + TEXT)),
          theirs: write(source, theirs, articleOf(insert(TEXT, at, later))),
        };
        const { value } = mergeSidecars(versions);
        assert.equal(value?.conflicts, 0, show(...Object.values(versions), value?.text ?? ''));
        const merged = first + insert(TEXT, at, later);
        assert.deepEqual(
          read(value.text, merged),
          { placed: shiftAll(theirs, 0, first.length), unplaced: [] },
          show(...Object.values(versions), value.text),
        );
      }),
      { numRuns: 8 },
    );
  });
});

/** The annotations after something was put into the text before or at a place that none of their words lies across. */
function shiftAll(decided: Decided, at: number, by: number): Decided {
  const move = <T extends { readonly span: Span }>(part: T): T =>
    part.span.start < at ? part : { ...part, span: { start: part.span.start + by, end: part.span.end + by } };
  return decided.map(annotation => {
    const { speaker, cue } = annotation;
    return {
      ...move(annotation),
      ...(speaker && { speaker: move(speaker) }),
      ...(cue && { cue: move(cue) }),
    };
  });
}
