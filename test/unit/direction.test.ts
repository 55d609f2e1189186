import assert from 'node:assert/strict';
import { directionOf } from '../../src/core/text/direction';

describe('direction of a line', () => {
  const cases: [string, 'rtl' | 'ltr' | undefined][] = [
    ['قال الوزير', 'rtl'],
    ['"قال الوزير"', 'rtl'],
    ['- 2017 كانون الثاني', 'rtl'],
    ['٢٠١٧ كانون الثاني', 'rtl'],
    ['١٢ percent', 'ltr'],
    ['BBC: قال الوزير', 'ltr'],
    ['\u200fBBC قالت', 'rtl'],
    ['\u200eقالت BBC', 'ltr'],
    ['؟ what', 'rtl'],
    ['\ufedf', 'rtl'],
    ['\u05d0', 'rtl'],
    ['\u064b abc', 'ltr'],
    ['12:30', undefined],
    ['', undefined],
    ['\ud800', undefined],
  ];
  for (const [line, direction] of cases)
    it(`${JSON.stringify(line)} is ${direction ?? 'of no direction'}`, () => {
      assert.equal(directionOf(line), direction);
    });
});
