import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LIST, readLexicon } from '../../../src/core/entities/lexicon';
import { foldEntry, pack, readList, unpack } from '../../../src/core/entities/packing';

const FOLDER = 'src/core/entities/lists';
const files = readdirSync(FOLDER).sort();
const read = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');

describe('word lists', () => {
  it('are those that the lexicon knows', () => {
    assert.deepEqual(
      files,
      Object.keys(LIST)
        .map(name => `${name}.txt`)
        .sort(),
    );
  });

  for (const file of files) {
    it(`${file} says what it is, where from, under which licence; sorted, each entry once`, () => {
      const lines = read(file).trimEnd().split('\n');
      const header = lines.filter(line => line.startsWith('#')).join('\n');
      assert.match(header, /^# .+\n(?:# .+\n)*# Source: .+\n(?:# .+\n)*# Licence: .+/);
      const entries = lines.filter(line => !line.startsWith('#'));
      assert.deepEqual(entries, [...entries].sort());
      const folded = entries.map(foldEntry);
      const seen = new Set(['']);
      assert.deepEqual(
        folded.filter(entry => seen.has(entry) || !seen.add(entry)),
        [],
      );
    });
  }

  it('come back from the packed form as they went in', () => {
    const lists = new Map(Object.keys(LIST).map(name => [name, readList(read(`${name}.txt`))]));
    const unpacked = unpack(pack(lists));
    assert.ok(typeof unpacked !== 'string');
    const back = new Map(
      unpacked.names.map((name, bit) => [
        name,
        [...unpacked.masks].filter(([, mask]) => mask & (1 << bit)).map(([entry]) => entry),
      ]),
    );
    assert.deepEqual([...back.keys()], [...lists.keys()]);
    for (const [name, entries] of lists) assert.deepEqual(back.get(name)!.sort(), entries, name);
  });
});

describe('the packed lexicon', () => {
  const packed = pack(
    new Map([
      ['countries', ['تونس', 'توغو']],
      ['words', ['تونس', 'قال']],
    ]),
  );

  it('is read whatever lists it holds, in their own order', () => {
    const { value, problems } = readLexicon(packed);
    assert.deepEqual(problems, []);
    assert.equal(value.size, 3);
    assert.equal(value.flags('تونس'), LIST.countries | LIST.words);
    assert.equal(value.flags('قال'), LIST.words);
  });

  for (const [what, wrong] of [
    ['empty', ''],
    ['another file', '{"a":1}'],
    ['of another version', packed.replace(/^hashiya-lexicon \d+/, 'hashiya-lexicon 999')],
    ['cut off', packed.slice(0, -3)],
    ['changed', packed.replace('قال', 'قول')],
    ['only a first line', packed.slice(0, packed.indexOf('\n'))],
  ] as const) {
    it(`${what}: one problem and an empty lexicon`, () => {
      const { value, problems } = readLexicon(wrong);
      assert.equal(value.size, 0);
      assert.equal(value.flags('تونس'), 0);
      assert.deepEqual(
        problems.map(problem => problem.code),
        ['lexicon-damaged'],
      );
    });
  }
});
