import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { annotateArticle } from '../../../src/core/annotations/annotate';
import { parseHouseStyle } from '../../../src/core/sidecar/house-style';
import { builtAnalyser } from '../../analyser';

describe('sidecars that Annotate file writes', () => {
  const analyser = builtAnalyser();

  it('are all read the fast way, and have nothing to change', () => {
    for (const file of readdirSync('samples').filter(name => name.endsWith('.txt'))) {
      const text = readFileSync(`samples/${file}`, 'utf8');
      const { sidecar } = annotateArticle(analyser, { file, text, sidecar: undefined }).value;
      assert.notEqual(parseHouseStyle(sidecar!), undefined, file);
      const again = annotateArticle(analyser, { file, text, sidecar });
      assert.deepEqual([again.value.sidecar, again.problems], [sidecar, []], file);
    }
  });
});
