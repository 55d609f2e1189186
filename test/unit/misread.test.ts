import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { misreadingOf } from '../../src/core/text/misread';

const TEXT = readFileSync('samples/summit-talks.txt', 'utf8');
const encodingTable = (name: string) => {
  const decoder = new TextDecoder(name);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
};
const encode = (text: string, name: string) => {
  const table = encodingTable(name);
  return Uint8Array.from([...text].flatMap(letter => table.get(letter) ?? []));
};
const as = (bytes: Uint8Array, name: string) => new TextDecoder(name).decode(bytes);

describe('misreadingOf', () => {
  it('finds nothing wrong with Arabic, also with some odd characters in it', () => {
    for (const name of readdirSync('samples').filter(file => file.endsWith('.txt')))
      assert.equal(misreadingOf(readFileSync(`samples/${name}`, 'utf8')), undefined, name);
    for (const odd of [
      '',
      'نعم',
      '\ufffd',
      'ط',
      'طط ظظ',
      `${TEXT}\ufffd\ufffd`,
      `${TEXT}café باريس`,
      'The minister said',
    ])
      assert.equal(misreadingOf(odd), undefined, odd.slice(-20));
  });

  const utf8 = Buffer.from(TEXT);
  const utf16 = Buffer.from(TEXT, 'utf16le');
  const wrong: [what: string, text: string, misreading: string][] = [
    ['UTF-8 read as Windows-1256', as(utf8, 'windows-1256'), 'rare-letters'],
    ['Windows-1256 read as UTF-8', as(encode(TEXT, 'windows-1256'), 'utf-8'), 'replaced'],
    ['ISO 8859-6 read as Windows-1256', as(encode(TEXT, 'iso-8859-6'), 'windows-1256'), 'rare-letters'],
    ['UTF-16 LE read as BE', as(utf16, 'utf-16be'), 'no-characters'],
    ['UTF-16 BE read as LE', as(Buffer.from(utf16).swap16(), 'utf-16le'), 'no-characters'],
    ['UTF-16 read as UTF-8', as(utf16, 'utf-8'), 'no-characters'],
    ['UTF-16 read as Windows-1256', as(utf16, 'windows-1256'), 'no-characters'],
    ['Windows-1256 read as UTF-16', as(encode(TEXT, 'windows-1256'), 'utf-16le'), 'replaced'],
    ['UTF-8 read as UTF-16', as(utf8, 'utf-16le'), 'replaced'],
  ];
  for (const [what, text, misreading] of wrong)
    it(`sees ${what}`, () => assert.equal(misreadingOf(text), misreading));
});
