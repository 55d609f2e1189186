import assert from 'node:assert/strict';
import { arabicOnKey, typedOnKey } from '../../src/core/text/keyboard';

describe('the Arabic keyboard', () => {
  it('has a letter of its own on each of the 26 keys', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map(letter => arabicOnKey(letter));
    assert.equal(new Set(letters).size, 26);
    for (const letter of letters) assert.match(letter ?? '', /^[\u0621-\u064a]{1,2}$/);
    assert.equal(arabicOnKey('1'), undefined);
  });

  it('takes a key under both layouts', () => {
    assert.ok(typedOnKey('p', 'p'));
    assert.ok(typedOnKey('P', 'p'));
    assert.ok(typedOnKey('ح', 'p'));
    assert.ok(typedOnKey('لا', 'b'));
    assert.ok(!typedOnKey('خ', 'p'));
    assert.ok(!typedOnKey('', 'p'));
  });
});
