import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import { readGold } from '../../src/core/measure/gold';
import { fMeasure, precision, recall, type Score, score } from '../../src/core/measure/score';

const SOURCE =
  'و⟦C1|قال⟧ ⟦SP1|الوزير ⟦PER|لافروف⟧⟧ في ⟦LOC|موسكو⟧ "⟦Q1|اتفقنا على السلام⟧". و⟦C2|أضاف⟧ ⟦I2|أن اللقاء كان مهما⟧. ما يسمى "⟦S|مسار⟧".';

function gold(source: string) {
  const { value, problems } = readGold(source);
  assert.deepEqual(problems, []);
  return value;
}

/** An annotation of the first occurrence of `words`. */
function found(text: string, label: string, words: string, more: Partial<Annotation> = {}): Annotation {
  return { id: words, label, span: spanOf(text, words), status: 'suggested', by: 'test', ...more };
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function scoreOf(annotate: (text: string) => Annotation[]): Score {
  const article = gold(SOURCE);
  return score([{ gold: article, annotations: annotate(article.text) }]);
}

describe('score', () => {
  it('counts nothing found as nothing right', () => {
    const { entities, direct, indirect, kind, speaker, cue } = scoreOf(() => []);
    assert.deepEqual(entities, {
      person: { right: 0, gold: 1, found: 0 },
      place: { right: 0, gold: 1, found: 0 },
    });
    assert.deepEqual(direct, { right: 0, gold: 1, found: 0 });
    assert.deepEqual(indirect, { right: 0, gold: 1, found: 0 });
    assert.deepEqual({ ...kind }, { right: 0, of: 2 });
    assert.deepEqual({ ...speaker.direct }, { right: 0, of: 1 });
    assert.deepEqual({ ...cue }, { right: 0, of: 2 });
    assert.deepEqual([precision(direct), recall(direct), fMeasure(direct)], [0, 0, 0]);
  });

  it('finds everything right, a title, marks and an attached particle more or less', () => {
    const { entities, direct, indirect, kind, speaker, cue } = scoreOf(text => [
      found(text, 'person', 'لافروف'),
      found(text, 'place', 'موسكو'),
      found(text, 'quote', '"اتفقنا على السلام"', {
        kind: 'direct',
        speaker: { span: spanOf(text, 'لافروف') },
        cue: { span: spanOf(text, 'قال') },
      }),
      found(text, 'quote', 'أن اللقاء كان', { kind: 'indirect', cue: { span: spanOf(text, 'وأضاف') } }),
      found(text, 'quote', 'مسار', { kind: 'term' }),
    ]);
    assert.deepEqual(entities.person, { right: 1, gold: 1, found: 1 });
    assert.deepEqual(entities.place, { right: 1, gold: 1, found: 1 });
    assert.deepEqual(direct, { right: 1, gold: 1, found: 1 });
    assert.deepEqual(indirect, { right: 1, gold: 1, found: 1 });
    assert.deepEqual({ ...kind }, { right: 2, of: 2 });
    assert.deepEqual({ ...speaker.direct }, { right: 1, of: 1 });
    assert.deepEqual({ ...speaker.indirect }, { right: 1, of: 1 });
    assert.deepEqual({ ...cue }, { right: 2, of: 2 });
  });

  it('counts a wrong label, a wrong edge, a wrong kind and a wrong speaker as wrong', () => {
    const { entities, direct, kind, speaker } = scoreOf(text => [
      found(text, 'place', 'لافروف'),
      found(text, 'place', 'موسكو "اتفقنا'),
      found(text, 'quote', 'اتفقنا على السلام', {
        kind: 'direct',
        speaker: { span: spanOf(text, 'موسكو') },
      }),
      found(text, 'quote', 'مسار', { kind: 'direct' }),
    ]);
    assert.deepEqual(entities.place, { right: 0, gold: 1, found: 2 });
    assert.deepEqual(direct, { right: 1, gold: 1, found: 2 });
    assert.deepEqual([precision(direct), recall(direct)], [0.5, 1]);
    assert.equal(fMeasure(direct), 2 / 3);
    assert.deepEqual({ ...kind }, { right: 1, of: 2 });
    assert.deepEqual({ ...speaker.direct }, { right: 0, of: 1 });
  });

  it('lets one annotation be right once only', () => {
    const article = gold('⟦PER|⟦PER|لافروف⟧⟧');
    const { entities } = score([{ gold: article, annotations: [found(article.text, 'person', 'لافروف')] }]);
    assert.deepEqual(entities.person, { right: 1, gold: 2, found: 1 });
  });

  it('passes over rejected annotations', () => {
    const { entities } = scoreOf(text => [found(text, 'person', 'لافروف', { status: 'rejected' })]);
    assert.deepEqual(entities.person, { right: 0, gold: 1, found: 0 });
  });

  it('takes the same name elsewhere as the right speaker', () => {
    const article = gold('⟦SP1|⟦PER|لافروف⟧⟧ هنا. لافروف ⟦C1|قال⟧ "⟦Q1|نعم⟧"');
    const start = article.text.lastIndexOf('لافروف');
    const { speaker } = score([
      {
        gold: article,
        annotations: [
          found(article.text, 'quote', 'نعم', {
            kind: 'direct',
            speaker: { span: { start, end: start + 6 } },
          }),
        ],
      },
    ]);
    assert.deepEqual({ ...speaker.direct }, { right: 1, of: 1 });
  });
});

describe('readGold', () => {
  it('reports an unknown tag and a speaker of no quote', () => {
    const { problems } = readGold('⟦XYZ|a⟧ ⟦SP3|b⟧ ⟦Q1|c⟧');
    assert.deepEqual(
      problems.map(p => [p.code, p.span?.start]),
      [
        ['unknown-tag', 0],
        ['no-such-quote', 2],
      ],
    );
  });
});
