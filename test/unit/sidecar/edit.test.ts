import assert from 'node:assert/strict';
import { accept, annotate, remove, setNote } from '../../../src/core/annotations/actions';
import type { ArticleState } from '../../../src/core/annotations/article';
import { locate } from '../../../src/core/annotations/locate';
import { editSidecar } from '../../../src/core/sidecar/edit';
import { readSidecar } from '../../../src/core/sidecar/read';
import { applyChanges } from '../../../src/core/text/changes';

const TEXT = 'قال سيرغي لافروف في موسكو: "لن نغادر".\r\nوقال لافروف.';
const FILE = { file: 'a.txt', text: TEXT };

function open(source: string): ArticleState {
  const { value, problems } = readSidecar(source);
  assert.ok(value, JSON.stringify(problems));
  const { placed, unplaced } = locate(TEXT, value);
  return { text: TEXT, decided: placed, unplaced, suggestions: [] };
}

function write(source: string | undefined, state: ArticleState): string {
  const { value, problems } = editSidecar(source, FILE, state);
  assert.ok(value, JSON.stringify(problems));
  return applyChanges(source ?? '', value);
}

describe('editing a sidecar', () => {
  it('writes a new one and reads it back', () => {
    const empty: ArticleState = { text: TEXT, decided: [], unplaced: [], suggestions: [] };
    const one = { ...empty, decided: annotate(empty, { start: 4, end: 16 }, 'person', 'sara') };
    const two = {
      ...one,
      decided: annotate(one, { start: TEXT.indexOf('لن'), end: TEXT.indexOf('".') }, 'quote', 'سارة'),
    };
    const source = write(undefined, two);
    assert.equal(
      source,
      `hashiya: 1
text:
  file: a.txt
  sha256: ff2d653fdc4a52de3be02f8a231f48d5a686da4fec005aa824e0f2e155135499
  length: 51
annotations:
  - id: kioha4
    label: person
    span: [4, 16]
    text: "سيرغي لافروف"
    context: ["قال ", " في موسكو: \\"لن"]
    status: accepted
    by: sara
  - id: eypzfa
    label: quote
    kind: direct
    span: [28, 36]
    text: "لن نغادر"
    context: ["لافروف في موسكو: \\"", "\\".\\nوقال لافروف."]
    status: accepted
    by: "سارة"
`,
    );
    assert.deepEqual(open(source).decided, two.decided);
  });

  it('says that a list is empty behind its tag', () => {
    const source =
      'hashiya: 1\nannotations: !!seq\n  - { id: a1, label: person, span: [4, 16], text: "سيرغي لافروف", status: accepted, by: sara }\n';
    const state = open(source);
    assert.equal(write(source, { ...state, decided: [] }).split('\n')[1], 'annotations: !!seq []');
  });

  it('changes only what a decision changes', () => {
    const source = `# mine
hashiya: 1
annotations:
    # the minister
    - {label: person, span: [4, 16], text: 'سيرغي لافروف', status: suggested, mine: yes} # sure?

    - text: لافروف
      span: [ 44, 50 ]   # again
      label: person
      id: second
`;
    const state = open(source);
    assert.deepEqual(write(source, state), source);
    const [first] = state.decided;
    assert.equal(
      write(source, { ...state, decided: accept(state, [first!.id], 'sara') }),
      source.replace(
        "{label: person, span: [4, 16], text: 'سيرغي لافروف', status: suggested, mine: yes}",
        `{id: ${first!.id}, label: person, span: [4, 16], text: 'سيرغي لافروف', status: accepted, by: sara, mine: yes}`,
      ),
    );
    assert.equal(
      write(source, { ...state, decided: setNote(state, 'second', 'وزير\u200f', 'sara') }),
      source.replace('      id: second\n', '      id: second\n      by: sara\n      note: "وزير\\u200f"\n'),
    );
    assert.equal(
      write(source, { ...state, decided: remove(state, first!.id, 'sara') }),
      source.replace(/ {4}# the minister\n.*\n/, ''),
    );
  });
});
