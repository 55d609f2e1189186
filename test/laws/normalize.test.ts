import assert from 'node:assert/strict';
import { normalize, normalizeText } from '../../src/core/text/normalize';

describe('folded spelling', () => {
  it('is the same for every UTF-16 unit by either way, and folding it again changes nothing', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const unit = String.fromCharCode(code);
      const folded = normalizeText(unit);
      assert.equal(normalize(unit).value, folded, code.toString(16));
      assert.equal(normalizeText(folded), folded, code.toString(16));
    }
  });
});
