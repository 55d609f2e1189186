import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import { describe as tell } from '../../src/core/annotations/describe';

describe('the description of an annotation', () => {
  const text = 'قال محمود عباس: "نعم\nلا"';
  const quote: Annotation = {
    id: 'a1',
    label: 'quote',
    span: { start: text.indexOf('نعم'), end: text.length - 1 },
    status: 'suggested',
    by: 'hashiya@1',
    confidence: 0.996,
    kind: 'direct',
    cue: { span: { start: 0, end: 3 }, class: 'neutral' },
    speaker: {
      span: { start: 4, end: 14 },
      name: 'الرئيس محمود عباس',
      confidence: 0.5,
      reason: 'follows the cue',
    },
    note: 'س',
  };

  it('has what is known of a quote, its texts on one line', () => {
    assert.deepEqual(tell(text, quote, [quote]), {
      label: 'quote',
      text: 'نعم لا',
      status: 'suggested',
      percent: 99,
      kind: 'direct',
      cue: { text: 'قال', class: 'neutral' },
      speaker: { text: 'محمود عباس', name: 'الرئيس محمود عباس', percent: 50, reason: 'follows the cue' },
      note: 'س',
    });
  });

  it('names the annotator of a decision, and nothing that is not known', () => {
    const span = { start: 4, end: 14 };
    assert.deepEqual(tell(text, { id: 'b', label: 'person', span, status: 'accepted', by: 'sara' }, []), {
      label: 'person',
      text: 'محمود عباس',
      status: 'accepted',
      decidedBy: 'sara',
    });
  });

  it('leaves out a full name that is the text itself', () => {
    const speaker = { span: { start: 4, end: 14 }, name: 'محمود عباس' };
    assert.deepEqual(tell(text, { ...quote, speaker }, []).speaker, { text: 'محمود عباس' });
  });

  it('names the person in the mention of a speaker, unless the mention is just the name', () => {
    const person: Annotation = { ...quote, id: 'p', label: 'person', span: { start: 9, end: 14 } };
    const linked = { ...quote, speaker: { span: { start: 4, end: 14 }, entity: 'p' } };
    assert.deepEqual(tell(text, linked, [person, linked]).speaker?.entity, {
      text: 'عباس',
      label: 'person',
    });
    const same = { ...linked, speaker: { ...linked.speaker, span: person.span } };
    assert.equal(tell(text, same, [person, same]).speaker?.entity, undefined);
  });

  it('counts the pieces of an utterance, and says nothing of one that is whole', () => {
    const first = { ...quote, span: { start: 17, end: 20 } };
    const second: Annotation = { ...quote, id: 'a2', span: { start: 21, end: 23 }, continues: 'a1' };
    const other: Annotation = { ...quote, id: 'a3', span: { start: 0, end: 3 } };
    const among = [other, first, second];
    assert.deepEqual(tell(text, second, among).piece, { number: 2, texts: ['نعم', 'لا'] });
    assert.equal(tell(text, first, among).piece?.number, 1);
    assert.equal(tell(text, other, among).piece, undefined);
  });

  it('shortens long texts', () => {
    const long = 'كلمة '.repeat(1000);
    const { text, note } = tell(long, { ...quote, span: { start: 0, end: long.length }, note: long }, []);
    assert.ok(text.length < 250 && text.endsWith('\u2026'));
    assert.ok(note!.length < 250);
  });
});
