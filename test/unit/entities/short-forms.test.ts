import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Analyser, languageOf } from '../../../src/core/analysis';
import { FormReader } from '../../../src/core/entities/forms';
import { readMentions } from '../../../src/core/entities/recognizer';
import { unifyNames } from '../../../src/core/entities/short-forms';
import { runToEnd } from '../../../src/core/steps';
import { splitParagraphs } from '../../../src/core/text/paragraphs';
import { tokenize } from '../../../src/core/text/tokens';
import { shippedLexicon } from '../../entities';

/** The mentions over the whole text, as `label words` and, of a short form, `= full name`. */
function unified(text: string): string[] {
  const lexicon = shippedLexicon();
  const placed = [...splitParagraphs(text)].map(span => {
    const piece = text.slice(span.start, span.end);
    const tokens = tokenize(piece);
    const mentions = readMentions(piece, tokens, new FormReader(lexicon));
    return { span, reading: { text: piece, tokens, mentions, signs: { marks: [] } } };
  });
  return runToEnd(unifyNames(placed as never, lexicon)).flatMap(({ reading, mentions }) =>
    mentions.map(
      it =>
        `${it.label} ${reading.text.slice(it.start, it.end)}${it.name === undefined ? '' : ` = ${it.name}`}`,
    ),
  );
}

describe('short forms', () => {
  it('a last name alone is the person named in full, before and after, particles left out', () => {
    assert.deepEqual(
      unified('نشيميريمانا يعود\nقال الوزير أدولف نشيميريمانا هذا.\nوغادر وفد لنشيميريمانا.'),
      [
        'person نشيميريمانا = أدولف نشيميريمانا',
        'person أدولف نشيميريمانا',
        'person نشيميريمانا = أدولف نشيميريمانا',
      ],
    );
  });

  it('spelling variants are one name', () => {
    assert.deepEqual(unified('وزير الخارجية التركي مولود تشاوش أوغلو\nقال تشاوش اوغلو ذلك'), [
      'person مولود تشاوش أوغلو',
      'person تشاوش اوغلو = مولود تشاوش أوغلو',
    ]);
  });

  it('a last name that is an ordinary word is one only after a title or a word of saying', () => {
    const found = unified('حضر السيد خالد الكبير الحفل.\nالكبير حجم الضرر');
    assert.ok(!found.includes('person الكبير = خالد الكبير'), found.join('; '));
  });

  it('a place that one sentence makes clear is one in the others', () => {
    assert.deepEqual(unified('في مدينة زنبقوشة هدوء.\nعاد إلى زنبقوشة أمس'), [
      'place زنبقوشة',
      'place زنبقوشة',
      'date أمس',
    ]);
  });
});

const TALKS = '../shared/news/moscow-talks.txt';

describe('an article of an agency', () => {
  it('has its people, places and organisations', function () {
    if (!existsSync(TALKS)) {
      console.log(`      ${TALKS} is not here`);
      this.skip();
    }
    const text = readFileSync(TALKS, 'utf8');
    const found = new Set(
      new Analyser(languageOf(shippedLexicon()), 'test')
        .analyse(text)
        .map(({ label, span }) => `${label} ${text.slice(span.start, span.end)}`),
    );
    for (const one of [
      'person دونالد ترامب',
      'person سيرغي لافروف',
      'person لافروف',
      'person مولود تشاوش أوغلو',
      'person تشاوش اوغلو',
      'person خلوصي آكار',
      'person سيرغي شويغو',
      ...'سوريا موسكو تركيا روسيا منبج إيران إدلب آستانا جنيف واشنطن أنقرة'
        .split(' ')
        .map(it => `place ${it}`),
      'place الولايات المتّحدة',
      'organization فرانس برس',
      'organization الأمم المتحدة',
      'organization الكرملين',
      'organization الجيش السوري',
      'group الأكراد',
      'date كانون الثاني/يناير 2017',
      'quantity 360 ألف قتيل',
    ])
      assert.ok(found.has(one), one);
    assert.ok(![...found].some(it => it.startsWith('person تركي')), 'an adjective is no person');
  });
});
