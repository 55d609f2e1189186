import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readGold } from '../../src/core/measure/gold';
import { fMeasure, type Score, type Share, score } from '../../src/core/measure/score';
import { builtAnalyser } from '../analyser';

const GOLD = 'test/fixtures/samples';

/**
 * What the recogniser must reach on the samples: F of labels and quotes, shares of kinds, speakers and cues. A change
 * that makes it better raises these, to a little below what it reaches.
 */
const FLOORS: Record<string, number> = {
  person: 0.82,
  place: 0.85,
  organization: 0.56,
  group: 0.85,
  date: 0.77,
  quantity: 0.9,
  'direct quotes': 0.93,
  'indirect quotes': 0.93,
  kinds: 0.92,
  'speakers of direct quotes': 0.84,
  'speakers of indirect quotes': 0.87,
  cues: 0.92,
};

describe('the recogniser on the samples', () => {
  let found: Record<string, number>;

  before(() => {
    found = figuresOf(scoreSamples());
  });

  it('is measured by every label that their gold files hold', () => {
    assert.deepEqual(
      Object.keys(found).filter(name => !(name in FLOORS)),
      [],
    );
  });

  for (const [name, floor] of Object.entries(FLOORS))
    it(`${name}: ${floor} at least`, () => assert.ok(found[name]! >= floor, `${found[name]}`));
});

function scoreSamples(): Score {
  const analyser = builtAnalyser();
  const files = readdirSync(GOLD).filter(name => name.endsWith('.gold'));
  return score(
    files.map(name => {
      const { value: gold, problems } = readGold(readFileSync(`${GOLD}/${name}`, 'utf8'));
      assert.deepEqual(problems, [], name);
      return { gold, annotations: analyser.analyse(gold.text) };
    }),
  );
}

function figuresOf({ entities, direct, indirect, kind, speaker, cue }: Score): Record<string, number> {
  return {
    ...Object.fromEntries(Object.entries(entities).map(([label, counts]) => [label, fMeasure(counts)])),
    'direct quotes': fMeasure(direct),
    'indirect quotes': fMeasure(indirect),
    kinds: shareOf(kind),
    'speakers of direct quotes': shareOf(speaker.direct),
    'speakers of indirect quotes': shareOf(speaker.indirect),
    cues: shareOf(cue),
  };
}

function shareOf({ right, of }: Share): number {
  return right / of;
}
