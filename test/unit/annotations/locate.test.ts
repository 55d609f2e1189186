import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { ArticleText } from '../../../src/core/annotations/article-text';
import { locate } from '../../../src/core/annotations/locate';
import { store } from '../../../src/core/annotations/store';
import type { StoredAnnotation } from '../../../src/core/annotations/stored';
import { hashOf } from '../../../src/core/text/hash';
import { spanOf } from './state';

const TEXT = `موسكو 😀 (رويترز) - قال وزير الخارجية الروسي سيرغي لافروف إن بلاده لن تغادر سوريا.
وأضاف لافروف في مؤتمر صحفي: "لن نترك أصدقاءنا هناك أبدا مهما كان".
ورد نظيره التركي مولود تشاوش أوغلو بأن أنقرة ترحب بذلك.
وقال لافروف لاحقا إن المحادثات مع أنقرة كانت مثمرة.
`;

/** An annotation of the nth place where words stand in the text above, as a sidecar holds it. */
function stored(words: string, nth = 0, more: Partial<Annotation> = {}): StoredAnnotation {
  const annotation: Annotation = {
    id: `${words}${nth}`,
    label: 'person',
    span: spanOf(TEXT, words, nth),
    status: 'accepted',
    by: 'sara',
    ...more,
  };
  return store(annotation, new ArticleText(TEXT));
}

/** What became of an annotation in another text: `placed` with the words before it and its own, or the outcome. */
function found(text: string, item: StoredAnnotation, sha256 = hashOf(TEXT)): string {
  const { placed, unplaced } = locate(text, { annotations: [item], sha256 });
  if (placed[0]) {
    const { start, end } = placed[0].span;
    return `${text.slice(Math.max(0, start - 6), start)}[${text.slice(start, end)}]`;
  }
  const [left] = unplaced;
  return `${left?.outcome} ${left?.candidates.map(({ start, end }) => text.slice(start, end)).join('|')}`.trim();
}

describe('finding annotations again', () => {
  it('where they stood', () => {
    assert.equal(found(TEXT, stored('لافروف', 1)), 'وأضاف [لافروف]');
  });

  it('after git turned the line ends to CRLF, and after a lone surrogate went through the disk', () => {
    const windows = TEXT.replaceAll('\n', '\r\n');
    assert.equal(found(windows, stored('لافروف', 2)), '\nوقال [لافروف]');
    const article = new ArticleText(`\ud800 ${TEXT}`);
    const item = store(
      { id: 'a', label: 'x', span: { start: 0, end: 7 }, status: 'accepted', by: '' },
      article,
    );
    assert.equal(item.text, '\ufffd موسكو');
    assert.equal(locate(`\ufffd ${TEXT}`, { annotations: [item] }).placed.length, 1);
    assert.equal(locate(`\ud800 ${TEXT}`, { annotations: [item] }).placed.length, 1);
  });

  for (const [name, edit] of [
    ['text is added before them', (text: string) => `عاجل 😀\n${text}`],
    ['text is cut before them', (text: string) => text.replace(/^.*\n/, '')],
    ['a paragraph is moved', (text: string) => text.replace(/^(.*\n)(.*\n)(.*\n)(.*\n)/, '$4$3$2$1')],
    ['a word beside them is corrected', (text: string) => text.replace('وأضاف', 'واضاف')],
  ] as const)
    it(`after ${name}`, () => {
      for (const [words, nth] of [
        ['لافروف', 1],
        ['تشاوش أوغلو', 0],
        ['أنقرة', 1],
      ] as const) {
        const text = edit(TEXT);
        const item = stored(words, nth);
        const tail = TEXT.slice(spanOf(TEXT, words, nth).end).slice(0, 8);
        const { placed, unplaced } = locate(text, { annotations: [item], sha256: hashOf(TEXT) });
        assert.deepEqual(unplaced, [], words);
        assert.equal(text.slice(placed[0]!.span.start, placed[0]!.span.end), words);
        assert.ok(
          text.slice(placed[0]!.span.end).startsWith(tail),
          `${words}: ${text.slice(placed[0]!.span.end, placed[0]!.span.end + 20)}`,
        );
      }
    });

  it('not on another mention of the same name', () => {
    const cut = TEXT.replace(/وأضاف لافروف.*\n/, '');
    assert.match(found(cut, stored('لافروف', 1)), /^(ambiguous|fuzzy) /);
    const twice = 'قال لافروف نعم\n'.repeat(2);
    const item = { ...stored('لافروف'), span: [0, 6] as const, context: ['x', 'y'] as const };
    assert.equal(found(twice, item), 'ambiguous لافروف|لافروف');
  });

  it('in another spelling where what stands around them is the same, and not for sure elsewhere', () => {
    assert.equal(found(TEXT.replace('أوغلو', 'اوغلو'), stored('تشاوش أوغلو')), 'مولود [تشاوش اوغلو]');
    assert.equal(found('xx تشاوش اوغلو yy', stored('تشاوش أوغلو')), 'fuzzy تشاوش اوغلو');
    const plain = TEXT.replace(/[أإ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');
    assert.equal(found(plain, stored('أنقرة', 1)), 'ات مع [انقره]');
    const marked = TEXT.replace('لن نترك أصدقاءنا', 'لنْ نتركَ أصدقاءَنا').replace(/"(.*?)"/, '« $1 »');
    assert.equal(found(marked, stored('لن نترك أصدقاءنا هناك')), 'في: « [لنْ نتركَ أصدقاءَنا هناك]');
  });

  it('never by a likeness of short names', () => {
    assert.equal(found(TEXT.replaceAll('لافروف', 'لاڤروف'), stored('لافروف')), 'lost');
    assert.equal(found(TEXT.replaceAll('لافروف', 'لافرو'), stored('لافروف')), 'lost');
  });

  it('not in a part of another word', () => {
    assert.match(found(TEXT.replace('سوريا.', 'سورياهم.'), stored('سوريا')), /^fuzzy/);
  });

  it('where those around them leave one place, though a word near them is new', () => {
    const items = [stored('سيرغي لافروف'), stored('سوريا'), stored('لافروف', 1)];
    const text = `خبر\n${TEXT.replace('إن بلاده', 'بأن قواته')}`;
    const { placed } = locate(text, { annotations: items, sha256: hashOf(TEXT) });
    assert.deepEqual(
      placed.map(({ id }) => id),
      items.map(({ id }) => id),
    );
  });

  it('a long stretch not for sure when everything around it is new', () => {
    const words = 'لن نترك أصدقاءنا هناك أبدا مهما كان';
    assert.equal(found(`xx ${words} yy`, stored(words)), `fuzzy ${words}`);
    assert.equal(found('xx سوريا yy', stored('سوريا')), 'fuzzy سوريا');
  });

  it('a long stretch in another wording, for a person to see', () => {
    const words = 'لن نترك أصدقاءنا هناك أبدا مهما كان';
    const reworded = 'لن نترك إخوتنا هناك أبدا مهما حدث';
    assert.equal(found(TEXT.replace(words, reworded), stored(words)), `fuzzy ${reworded}`);
    assert.equal(found(TEXT.replace(words, 'لا تعليق لنا على ذلك اليوم'), stored(words)), 'lost');
  });

  it('without their words, only in the text that was annotated or where nothing is known of it', () => {
    const { text: _t, context: _c, ...bare } = stored('لافروف', 1);
    assert.equal(found(TEXT, bare), 'وأضاف [لافروف]');
    assert.equal(
      found(`x${TEXT}`, bare),
      `fuzzy ${`x${TEXT}`.slice(spanOf(TEXT, 'لافروف', 1).start, spanOf(TEXT, 'لافروف', 1).end)}`,
    );
    assert.equal(locate(`x${TEXT}`, { annotations: [bare] }).placed.length, 1);
    assert.equal(found('short', bare), 'lost');
  });

  it('with their words and no context, where they stood or not for sure', () => {
    const { context: _, ...bare } = stored('سوريا');
    assert.equal(found(TEXT, bare), 'تغادر [سوريا]');
    assert.equal(found(`x${TEXT}`, bare), 'fuzzy سوريا');
  });

  it('two of one label never come to stand on the same words', () => {
    const one = stored('سوريا');
    const two = { ...one, id: 'two', span: [0, 5] as const };
    const { placed, unplaced } = locate(TEXT, { annotations: [two, one] });
    assert.deepEqual(
      placed.map(({ id }) => id),
      [one.id],
    );
    assert.deepEqual(
      unplaced.map(({ stored: { id }, outcome }) => `${id} ${outcome}`),
      ['two ambiguous'],
    );
  });

  it("a quote's speaker and cue with it, and without a place they stay in the sidecar", () => {
    const words = 'لن نترك أصدقاءنا هناك أبدا مهما كان';
    const quote = stored(words, 0, {
      label: 'quote',
      speaker: { span: spanOf(TEXT, 'لافروف', 1), entity: 'p' },
      cue: { span: spanOf(TEXT, 'أضاف'), class: 'neutral' },
    });
    const text = `سطر جديد\n${TEXT}`;
    const [moved] = locate(text, { annotations: [quote] }).placed;
    assert.deepEqual(moved?.speaker, { span: spanOf(text, 'لافروف', 1), entity: 'p' });
    assert.deepEqual(moved?.cue, { span: spanOf(text, 'أضاف'), class: 'neutral' });
    const other = text.replace('وأضاف لافروف', 'وأضاف الوزير');
    const [left] = locate(other, { annotations: [quote] }).placed;
    assert.equal(left?.speaker, undefined);
    assert.deepEqual(left?.unplaced, ['speaker']);
    assert.deepEqual(left?.cue?.span, spanOf(other, 'أضاف'));
  });

  it('outside the text nothing is placed', () => {
    const { text: _t, context: _c, ...bare } = stored('سوريا');
    for (const span of [
      [0, 10_000],
      [9_999, 10_000],
    ] as const)
      assert.equal(locate(TEXT, { annotations: [{ ...bare, span }] }).unplaced[0]?.outcome, 'lost');
  });
});
