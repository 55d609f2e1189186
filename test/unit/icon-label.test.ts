import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inIconLabel, inMessage } from '../../src/extension/icon-label';

describe('texts of articles in lists and messages', () => {
  it('draw no icons, and hide or turn nothing', () => {
    assert.equal(inIconLabel('نص $(trash) $ (x) $5'), 'نص \\$(trash) $ (x) $5');
    assert.equal(inIconLabel('a\u202eb\u2066c\nd\u200fe'), 'a b c d e');
  });

  it('run no commands', () => {
    const text = 'اضغط [هنا](command:workbench.action.quit) أو [هنا](https://example.org "x") [ (y)';
    assert.doesNotMatch(inMessage(text), /\]\(/);
    assert.equal(inMessage('[x] (y)'), '[x] (y)');
  });

  it('are never shown without it', () => {
    const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' });
    for (const file of files.filter(name => name.endsWith('.ts'))) {
      const source = readFileSync(path.join('src/extension', file), 'utf8');
      if (!source.includes('showQuickPick(') && !source.includes('QuickPickItem')) continue;
      for (const [line] of source.matchAll(
        /\b(?:label|detail): [^\n]*(?:textOf|asRelativePath|labelName|reviewWords)\(.*/g,
      ))
        assert.match(line, /inIconLabel\(/, `${file}: ${line}`);
    }
  });
});
