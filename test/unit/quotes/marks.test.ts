import { strict as assert } from 'node:assert';
import { readMarks } from '../../../src/core/quotes/marks';
import { pairMarks } from '../../../src/core/quotes/pairing';
import { tokenize } from '../../../src/core/text/tokens';

/** The text with `[` and `]` for the marks that are paired, `<` and `>` for those left alone on one side. */
function paired(text: string): string {
  const marks = readMarks(text, tokenize(text));
  const { pairs, opens, closes } = pairMarks(marks);
  const signs = new Map<number, string>();
  for (const [open, close] of pairs) signs.set(marks[open]!.start, '[').set(marks[close]!.start, ']');
  for (const open of opens) signs.set(marks[open]!.start, '<');
  for (const close of closes) signs.set(marks[close]!.start, '>');
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const mark = marks.find(m => m.start === i);
    out += mark === undefined ? text[i] : (signs.get(i) ?? '.');
    if (mark !== undefined) i = mark.end - 1;
  }
  return out;
}

const CASES: readonly [what: string, text: string, expected: string][] = [
  ['straight', 'قال "نعم" و"لا".', 'قال [نعم] و[لا].'],
  ['guillemets', 'قال «نعم»، ثم', 'قال [نعم]، ثم'],
  ['curly', 'قال “نعم”، ثم', 'قال [نعم]، ثم'],
  ['low and high', 'قال „نعم“ ثم', 'قال [نعم] ثم'],
  ['angle', 'قال ‹نعم› ثم', 'قال [نعم] ثم'],
  ['single', 'قال ‘نعم’ ثم', 'قال [نعم] ثم'],
  ['double brackets', 'قال ((نعم)) ثم (لا)', 'قال [نعم] ثم (لا)'],
  ['curly reversed', 'قال ”نعم“ ثم', 'قال [نعم] ثم'],
  ['curly and straight', 'قال “نعم" ثم', 'قال [نعم] ثم'],
  ['straight and curly', 'قال "نعم” ثم', 'قال [نعم] ثم'],
  ['twice the same curly', 'قال ”نعم” ثم “لا“.', 'قال [نعم] ثم [لا].'],
  ['nested of two kinds', 'قال «رأيت "البيت" أمس».', 'قال [رأيت [البيت] أمس].'],
  ['nested straight', 'قال "رأيت "البيت"، أمس".', 'قال [رأيت [البيت]، أمس].'],
  ['spaces inside', 'قال " نعم " ثم " لا ".', 'قال [ نعم ] ثم [ لا ].'],
  ['no space before', 'قال"نعم" ثم', 'قال[نعم] ثم'],
  ['particle before', 'شركة لـ"البناء" وبـ"النقل"', 'شركة لـ[البناء] وبـ[النقل]'],
  ['left open', 'قال "نعم لا بد من هذا.', 'قال <نعم لا بد من هذا.'],
  ['only closed', 'نعم لا بد من هذا" ثم مضى.', 'نعم لا بد من هذا> ثم مضى.'],
  ['closed, then another', 'نعم" ثم قال "لا".', 'نعم> ثم قال [لا].'],
  ['inches', 'شاشة 42" و"تلفاز" جديد', 'شاشة 42. و[تلفاز] جديد'],
  ['typed twice', 'قال: ""نعم""، ثم "لا".', 'قال: .[نعم].، ثم [لا].'],
  ['typed twice on one side', 'قال: ""نعم"، ثم مضى.', 'قال: .[نعم]، ثم مضى.'],
  ['a quote that begins with one', 'قال: ""نعم" لا تكفي"، ثم مضى.', 'قال: [[نعم] لا تكفي]، ثم مضى.'],
  ['a decimal reference', 'قال &#34;نعم&#34; و&#34;لا&#34;.', 'قال [نعم] و[لا].'],
  ['a hexadecimal reference', 'قال &#x22;نعم&#X22; ثم', 'قال [نعم] ثم'],
  ['references by name', 'قال &quot;نعم&quot; ثم &laquo;لا&raquo;.', 'قال [نعم] ثم [لا].'],
  ['other references', 'قال &amp; &#65; &nbsp; "نعم".', 'قال &amp; &#65; &nbsp; [نعم].'],
  ['braces', 'قال {نعم} ثم {لا}.', 'قال [نعم] ثم [لا].'],
  ['a brace and a guillemet', 'قال لـ{الأيام» إنه «سعيد}.', 'قال لـ[الأيام] إنه [سعيد].'],
  ['braces of code', 'ul { padding: 0; } قال "نعم".', 'ul { padding: 0; . قال [نعم].'],
  ['an apostrophe', "نادي L'Équipe و'نجم' آخر", 'نادي L.Équipe و[نجم] آخر'],
];

describe('quotation marks', () => {
  for (const [what, text, expected] of CASES)
    it(`pairs them: ${what}`, () => assert.equal(paired(text), expected));
});
