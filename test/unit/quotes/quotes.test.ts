import { strict as assert } from 'node:assert';
import { analysed, plain } from './notation';

const CASES: readonly [what: string, notation: string][] = [
  ['verb, subject, quote', '{C1|قال} {S1|مدير المصنع}: "{D1|سنفتح الأبواب غدا أمام الجميع}".'],
  [
    'a dropped subject',
    '{C1|قال} {S1,2|مدير المصنع}: "{D1|سنفتح الأبواب غدا}". و{C2|أضاف} "{D2|لن نغلقها بعد ذلك}".',
  ],
  ['a title of a work', 'عرضت القاعة أمس مسلسل "{T|طريق البحر}" للمرة الأولى.'],
  ['a line in marks', '-"{T|عودة الهدوء}"-'],
];

describe('quotes', () => {
  for (const [what, notation] of CASES)
    it(`finds them: ${what}`, () => assert.equal(analysed(plain(notation)), notation));
});
