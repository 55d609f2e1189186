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
    assert.deepEqual(tell(text, quote), {
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
    assert.deepEqual(tell(text, { id: 'b', label: 'person', span, status: 'accepted', by: 'sara' }), {
      label: 'person',
      text: 'محمود عباس',
      status: 'accepted',
      decidedBy: 'sara',
    });
  });

  it('leaves out a full name that is the text itself', () => {
    const speaker = { span: { start: 4, end: 14 }, name: 'محمود عباس' };
    assert.deepEqual(tell(text, { ...quote, speaker }).speaker, { text: 'محمود عباس' });
  });

  it('shortens long texts', () => {
    const long = 'كلمة '.repeat(1000);
    const { text, note } = tell(long, { ...quote, span: { start: 0, end: long.length }, note: long });
    assert.ok(text.length < 250 && text.endsWith('\u2026'));
    assert.ok(note!.length < 250);
  });
});
