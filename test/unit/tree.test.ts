import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import { emptyState } from '../../src/core/annotations/article';
import { Listing } from '../../src/extension/tree/listing';
import { childrenOf, keyOf, type Node, rootsOf, signatureOf } from '../../src/extension/tree/nodes';
import { marked } from '../marked';

const labels = ['person', 'place', 'quote'];

/** The tree as indented lines. */
function draw(listed: Listing, order: 'label' | 'text'): string[] {
  const lines = (nodes: readonly Node[], indent: string): string[] =>
    nodes.flatMap(node => [indent + nameOf(node, listed), ...lines(childrenOf(node, listed), `${indent}  `)]);
  return lines(rootsOf(listed, { order, labels }), '');
}

function nameOf(node: Node, listed: Listing): string {
  if (node.kind === 'label') {
    const { decided, shown } = listed.countOf(node.label);
    return `${node.label} ${decided}/${shown}`;
  }
  if (node.kind === 'rejected') return `rejected ${listed.rejected.length}`;
  return node.kind === 'annotation' ? node.id : node.kind;
}

describe('the tree', () => {
  const { text, annotations: all } = marked(
    'قال {person+|علي} في {place|قطر} {quote|نعم} {place-|حلب} {person|عمر}',
  );
  const told = { speaker: { span: { start: 4, end: 7 } }, cue: { span: { start: 0, end: 3 } }, note: 'ن' };
  const decided: readonly Annotation[] = all.map(annotation =>
    annotation.label === 'quote' ? { ...annotation, ...told } : annotation,
  );
  const listingOf = (decided: readonly Annotation[], words = text) => {
    const shown = decided.filter(({ status }) => status !== 'rejected');
    return new Listing('file:///a.txt', { ...emptyState(words), decided }, shown);
  };
  const listed = listingOf(decided);

  it('lists by label, what was rejected last', () => {
    assert.deepEqual(draw(listed, 'label'), [
      'person 1/2',
      '  a1',
      '  a5',
      'place 0/1',
      '  a2',
      'quote 0/1',
      '  a3',
      '    speaker',
      '    cue',
      '    note',
      'rejected 1',
      '  a4',
    ]);
  });

  it('lists first what waits for a review, in both orders', () => {
    const stored = {
      id: 'lost',
      label: 'person',
      status: 'accepted',
      by: 'sara',
      span: [0, 3],
      text: 'سعد',
    } as const;
    const state = { ...listed.state, unplaced: [{ stored, outcome: 'lost', candidates: [] }] as const };
    const waiting = new Listing(listed.uri, state, listed.annotations);
    for (const order of ['label', 'text'] as const)
      assert.deepEqual(draw(waiting, order).slice(0, 2), ['review', '  unplaced']);
    const [review] = rootsOf(waiting, { order: 'text', labels });
    assert.equal(keyOf(review!), 'review');
    assert.notEqual(signatureOf(review!, waiting), signatureOf(review!, listed));
  });

  it('lists in text order', () => {
    assert.deepEqual(draw(listed, 'text'), ['a1', 'a2', 'a3', '  speaker', '  cue', '  note', 'a5']);
  });

  it('answers an old node with what there is now', () => {
    const [people] = rootsOf(listed, { order: 'label', labels });
    const later = listingOf(decided.slice(1));
    assert.deepEqual(
      childrenOf(people!, later).map(node => nameOf(node, later)),
      ['a5'],
    );
    const [first] = rootsOf(listed, { order: 'text', labels });
    assert.deepEqual(childrenOf(first!, later), []);
  });

  it('tells the rows that are other than before', () => {
    const changed = (later: Listing) =>
      rootsOf(listed, { order: 'label', labels })
        .filter(node => signatureOf(node, listed) !== signatureOf(node, later))
        .map(keyOf);
    const accept = (id: string) =>
      decided.map(a => (a.id === id ? { ...a, status: 'accepted' as const } : a));
    assert.deepEqual(changed(listingOf(decided)), []);
    assert.deepEqual(changed(listingOf(accept('a2'))), ['label place']);
    const noted = decided.map(a => (a.id === 'a3' ? { ...a, note: 'م' } : a));
    assert.deepEqual(changed(listingOf(noted)), ['label quote']);
    assert.deepEqual(changed(listingOf(accept('a4'))), ['label place', 'rejected']);
    const moved = decided.map(a => ({ ...a, span: { start: a.span.start + 2, end: a.span.end + 2 } }));
    const quoteLater = moved.map(a =>
      a.label === 'quote'
        ? { ...a, speaker: { span: { start: 6, end: 9 } }, cue: { span: { start: 2, end: 5 } } }
        : a,
    );
    assert.deepEqual(changed(listingOf(quoteLater, `و ${text}`)), []);
    assert.deepEqual(changed(listingOf(decided, text.replace('قال', 'قيل'))), ['label quote']);
  });

  it('gives commands the document and the id of an annotation', () => {
    const [first] = rootsOf(listed, { order: 'text', labels });
    assert.ok(first?.kind === 'annotation');
    assert.deepEqual([first.uri, first.id], ['file:///a.txt', 'a1']);
  });
});
