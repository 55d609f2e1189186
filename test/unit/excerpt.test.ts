import assert from 'node:assert/strict';
import { excerpt } from '../../src/core/text/excerpt';

describe('excerpt', () => {
  it('keeps a short text', () => assert.equal(excerpt('قال  \n الوزير', 20), 'قال الوزير'));
  it('cuts at a space', () => assert.equal(excerpt('قال الوزير أمس', 12), 'قال الوزير\u2026'));
  it('cuts a long word', () => assert.equal(excerpt('ا'.repeat(100), 5), `${'ا'.repeat(5)}\u2026`));
  it('keeps a letter with its vowel sign', () => assert.equal(excerpt('بَبَبَبَ', 3), 'بَ\u2026'));
  it('keeps surrogate pairs', () => assert.equal(excerpt('\u{1f600}'.repeat(9), 3), '\u{1f600}\u2026'));
  it('does not read a long text to its end', () => {
    assert.equal(excerpt(`${' '.repeat(50)}ا`, 10), '\u2026');
    assert.equal(excerpt('ا '.repeat(1e6), 5), 'ا ا ا\u2026');
  });
});
