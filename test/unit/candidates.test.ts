import assert from 'node:assert/strict';
import { cueCandidates, quotesNear, speakerCandidates } from '../../src/core/annotations/candidates';
import { buildCueIndex } from '../../src/core/quotes/cues';
import { textOf } from '../../src/core/text/span';
import { marked } from '../marked';

const cues = buildCueIndex();

describe('choices for a quote', () => {
  const source =
    '{person|سامي} غائب. وقال {person|علي} في {place|صنعاء} "{quote|نثق ب{person|عمر} وقال} " ثم {person|عَلِي} {date|أمس}';
  const { text, annotations } = marked(source);
  const quote = annotations.find(({ label }) => label === 'quote')!.span;

  it('are the mentions around it that can speak, nearest first, of equal names one', () => {
    const found = speakerCandidates(text, annotations, quote).map(({ span }) => textOf(text, span));
    assert.deepEqual(found, ['صنعاء', 'عَلِي', 'سامي']);
  });

  it('are the words of saying around it, without particles', () => {
    const found = cueCandidates(text, quote, cues).map(span => textOf(text, span));
    assert.deepEqual(found, ['قال']);
  });

  it('have a bound', () => {
    const many = marked(`"{quote|نعم}" ${'{person|علي} {person|عمر} '.repeat(3)}`);
    assert.equal(speakerCandidates(many.text, many.annotations, many.annotations[0]!.span).length, 2);
    const names = marked(
      `"{quote|نعم}" ${[...'ابتثجحخدذرزسشصضطظعغفقكلمن'].map(x => `{person|${x}ا}`).join(' ')}`,
    );
    assert.equal(speakerCandidates(names.text, names.annotations, names.annotations[0]!.span).length, 20);
  });

  it('belong to the nearest quotes where words outside are selected', () => {
    const { text, annotations, selection } = marked('"{quote|أ}" بعيد جدا "{quote|ب}" [قال] "{quote|ج}"');
    const found = quotesNear(annotations, selection!).map(({ span }) => textOf(text, span));
    assert.deepEqual(found, ['ب', 'ج', 'أ']);
  });
});
