import assert from 'node:assert/strict';
import { escapeArabic, escapeMarkdown } from '../../src/core/text/markdown';

describe('escapeMarkdown', () => {
  it('leaves Arabic and Latin words as they are', () => {
    assert.equal(escapeMarkdown('قال الوزير، BBC 2017'), 'قال الوزير، BBC 2017');
  });

  it('leaves no character that Markdown or HTML reads', () => {
    const hostile =
      '# *a* _b_ `c` [d](command:x) <b onclick=1>&lt; $(bug) | ~e~ https://f.g www.h.i j@k.l 1. - + ![m](n) \\';
    const escaped = escapeMarkdown(hostile);
    assert.doesNotMatch(escaped.replace(/&#\d+;/g, ''), /[!-/:-@[-`{-~]/);
    const decoded = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    assert.equal(decoded, hostile);
  });

  it('joins lines and drops controls, bidi controls and lone surrogates', () => {
    assert.equal(escapeMarkdown(' a\r\n\n\tb\u202e\u0000c\u2066d\ud800 '), 'a b c d\ufffd');
    assert.equal(escapeMarkdown('\u{1f600}'), '\u{1f600}');
  });

  it('isolates Arabic so that nothing in it reorders what is around it', () => {
    assert.equal(escapeArabic('قال\u2069'), '\u2067قال\u2069');
  });
});
