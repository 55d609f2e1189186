import './seed';
import fc from 'fast-check';
import { comeBackByUndo, holdOwnLetters, scripts } from '../../experiments/live-edits/scripts';

describe('live edits: laws', () => {
  it('annotations hold their own letters through any edits, and none is lost in silence', () => {
    fc.assert(
      fc.property(scripts, script => void holdOwnLetters(script)),
      { numRuns: 3000 },
    );
  });

  it('undoing edits, all or some at a time, brings back what they took, and so does redoing', () => {
    fc.assert(
      fc.property(scripts, script => comeBackByUndo(script)),
      { numRuns: 2000 },
    );
  });
});
