import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import { toJsonLine } from '../../src/core/formats/jsonl';

const person: Annotation = {
  id: 'p1aaaa',
  label: 'person',
  span: { start: 0, end: 0 },
  status: 'suggested',
  by: 'hashiya@0',
};

/** What `toJsonLine` says of these words of the text. */
function lineFor(text: string, words: string, more: Partial<Annotation> = {}) {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  const line = toJsonLine('a.txt', text, [
    { ...person, span: { start, end: start + words.length }, ...more },
  ]);
  assert.match(line, /^[^\n\r]*\n$/);
  return JSON.parse(line);
}

describe('toJsonLine', () => {
  it('counts an emoji and CRLF as one each', () => {
    assert.deepEqual(lineFor('😀\r\nقال لافروف', 'لافروف'), {
      file: 'a.txt',
      annotations: [
        {
          id: 'p1aaaa',
          label: 'person',
          span: [6, 12],
          text: 'لافروف',
          status: 'suggested',
          by: 'hashiya@0',
        },
      ],
    });
  });

  it('writes line ends in a text as \\n', () => {
    const [quote] = lineFor('a "نعم\r\nلا\rهو"', 'نعم\r\nلا\rهو').annotations;
    assert.equal(quote.text, 'نعم\nلا\nهو');
    assert.deepEqual(quote.span, [3, 12]);
  });

  it('says null for a quote without speaker and cue', () => {
    const [quote] = lineFor('"نعم"', 'نعم', {
      label: 'quote',
      kind: 'direct',
      confidence: 0.877,
    }).annotations;
    assert.deepEqual([quote.kind, quote.speaker, quote.cue, quote.confidence], ['direct', null, null, 0.877]);
  });

  it('gives speaker and cue their span and text', () => {
    const text = 'قال لافروف "نعم"';
    const [quote] = lineFor(text, 'نعم', {
      label: 'quote',
      kind: 'direct',
      speaker: { span: { start: 4, end: 10 }, entity: 'p1', name: 'سيرغي لافروف' },
      cue: { span: { start: 0, end: 3 }, class: 'neutral' },
    }).annotations;
    assert.deepEqual(quote.speaker, { span: [4, 10], text: 'لافروف', entity: 'p1', name: 'سيرغي لافروف' });
    assert.deepEqual(quote.cue, { span: [0, 3], text: 'قال', class: 'neutral' });
  });

  it('keeps note, link and attributes', () => {
    const more = { note: 'n', link: 'wikidata:Q1', attributes: { value: '2017-01' } };
    const [annotation] = lineFor('قال', 'قال', more).annotations;
    assert.deepEqual(
      [annotation.note, annotation.link, annotation.attributes],
      [more.note, more.link, more.attributes],
    );
  });

  it('prints a lone surrogate as an escape', () => {
    assert.match(toJsonLine('a', '\ud800', [{ ...person, span: { start: 0, end: 1 } }]), /"\\ud800"/);
  });
});
