import assert from 'node:assert/strict';
import { isMainlyArabic } from '../../src/core/text/script';

describe('isMainlyArabic', () => {
  const arabic = [
    'قال الوزير',
    'قال BBC الوزير 2017',
    'قَالَ',
    '\ufeffقال',
    `${'قال '.repeat(3000)}${'x'.repeat(99999)}`,
  ];
  const other = ['', '\n\n 2017, 50%', 'The minister said قال', 'Привет', '\u064b\u064c', '\ud800', '٢٠١٧'];

  for (const text of arabic)
    it(`yes: ${JSON.stringify(text.slice(0, 30))}`, () => assert.equal(isMainlyArabic(text), true));
  for (const text of other)
    it(`no: ${JSON.stringify(text.slice(0, 30))}`, () => assert.equal(isMainlyArabic(text), false));
});
