import assert from 'node:assert/strict';
import { meantBy } from '../../../src/core/text/misspelt';

const WORDS = ['status', 'speaker', 'span', 'text', 'note', 'by', 'organization'];

describe('meantBy', () => {
  const cases: [written: string, meant: string | undefined][] = [
    ['staus', 'status'],
    ['statsu', 'status'],
    ['Status', 'status'],
    ['organisation', 'organization'],
    ['spam', 'span'],
    ['status', undefined],
    ['mine', undefined],
    ['my', undefined],
    ['x'.repeat(100_000), undefined],
  ];
  for (const [written, meant] of cases)
    it(`takes ${written.slice(0, 20)} for ${meant}`, () => assert.equal(meantBy(written, WORDS), meant));

  it('chooses none of two that are as near', () => assert.equal(meantBy('cat', ['bat', 'rat']), undefined));
});
