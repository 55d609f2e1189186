import assert from 'node:assert/strict';
import { wordAt } from '../../src/core/annotations/word';
import { marked } from '../marked';

describe('wordAt', () => {
  const check = (source: string, expected: string | undefined) => {
    const { text, annotations, selection } = marked(source);
    const found = wordAt(text, selection!.start, annotations);
    assert.equal(found && text.slice(found.start, found.end), expected, source);
  };

  it('takes the word that the cursor touches', () => {
    check('زار ال^وزير قطر', 'الوزير');
    check('زار^ الوزير', 'زار');
    check('^زار', 'زار');
    check('عام 20^17،', '2017');
    check('"زار^"', 'زار');
    check('زار \n^قطر\r\nأمس', 'قطر');
  });

  it('finds none between words', () => {
    check('زار ، ^ ، قطر', undefined);
    check('^', undefined);
    check('زار\n^\nقطر', undefined);
  });

  it('leaves out particles before an annotation', () => check('و{place|ترك^يا}', 'تركيا'));

  it('leaves out particles before what is annotated elsewhere', () => {
    check('زار {place|تركيا} ولترك^يا رئيس', 'تركيا');
    check('زار {place|القاهرة} وللقاه^رة', 'لقاهرة');
    check('{person|محمود عباس} وقال لمحم^ود', 'محمود');
  });

  it('leaves out particles before the article of a word that stands alone elsewhere', () => {
    check('اليمن بلد، وفي صنعاء و^اليمن', 'اليمن');
    check('الأردن ثم بالا^ردن', 'الاردن');
  });

  it('keeps a word whole that only begins with such a letter', () => {
    check('ول^يد', 'وليد');
    check('{person|وليد} ول^يد و {person|ليد}', 'وليد');
    check('عيد سع^يد', 'سعيد');
    check('زارت فالنت^ينا', 'فالنتينا');
    check('{person|و^ليد}', 'وليد');
  });

  it('leaves no vowel sign of a particle behind', () => check('{place|تركيا} وَتر^كيا', 'تركيا'));
});
