import assert from 'node:assert/strict';
import { decode, looksArabic } from '../../src/cli/decode';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16le = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
/** "قال الوزير" as older Arabic files have it. */
const WINDOWS = bytes([0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1]);

describe('decode', () => {
  const text = 'قال 😀\r\nلا';
  const sources: [string, Buffer][] = [
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], text)],
    ['UTF-16 LE', utf16le(text)],
    ['UTF-16 BE', utf16be(text)],
  ];
  for (const [encoding, source] of sources)
    it(`reads ${encoding}`, () => assert.deepEqual(decode(source), { text }));

  it('reads nothing, and NUL', () => {
    assert.deepEqual(decode(bytes()), { text: '' });
    assert.deepEqual(decode(bytes('\0')), { text: '\0' });
  });

  const broken: [string, Buffer, string, RegExp][] = [
    ['a stray byte', bytes('قال\nنعم ', [0xff], ' لا'), 'قال\nنعم ', /byte 14 \(0xFF\)/],
    ['a surrogate', bytes('ab', [0xed, 0xa0, 0x80]), 'ab', /byte 2 \(0xED\)/],
    ['an overlong form', bytes([0xc0, 0x80]), '', /byte 0 \(0xC0\)/],
    ['an end within a letter', bytes('قال', [0xd9]), 'قال', /byte 6 \(0xD9\)/],
    ['an end within an emoji', bytes('a', [0xf0, 0x9f, 0x98]), 'a', /byte 1 \(0xF0\)/],
    ['UTF-16 with half a pair', bytes([0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8]), 'A', /UTF-16/],
    ['windows-1256', WINDOWS, '', /windows-1256/],
  ];
  for (const [what, source, before, reason] of broken)
    it(`says where ${what} stands`, () => {
      const decoded = decode(source);
      assert.ok('reason' in decoded);
      assert.equal(decoded.before, before);
      assert.match(decoded.reason, reason);
    });

  it('does not call broken Latin text windows-1256', () => {
    const decoded = decode(bytes('caf', [0xe9], ' au lait'));
    assert.ok('reason' in decoded);
    assert.doesNotMatch(decoded.reason, /windows/);
  });
});

describe('looksArabic', () => {
  it('knows Arabic in the encodings of Arabic files', () => {
    for (const head of [bytes('قال'), utf16le('قال'), utf16be('قال'), WINDOWS])
      assert.equal(looksArabic(head), true);
  });

  it('knows a head that is cut within a letter', () => {
    assert.equal(looksArabic(bytes('قال', [0xd9])), true);
  });

  it('passes over everything else', () => {
    for (const head of [bytes(), bytes('Hello'), bytes('caf', [0xe9]), bytes([0, 1, 2]), utf16le('Hi')])
      assert.equal(looksArabic(head), false);
  });
});
