import assert from 'node:assert/strict';
import type { Annotation } from '../../src/core/annotations/annotation';
import { childrenOf, type Listed, type Node, rootsOf } from '../../src/extension/tree/nodes';
import { marked } from '../marked';

const labels = ['person', 'place', 'quote'];

/** The tree as indented lines. */
function draw(listed: Listed, order: 'label' | 'text'): string[] {
  const lines = (nodes: readonly Node[], indent: string): string[] =>
    nodes.flatMap(node => [indent + nameOf(node), ...lines(childrenOf(node, listed), `${indent}  `)]);
  return lines(rootsOf(listed, { order, labels }), '');
}

function nameOf(node: Node): string {
  if (node.kind === 'label') return `${node.group.label} ${node.group.decided}/${node.group.shown}`;
  if (node.kind === 'rejected') return `rejected ${node.count}`;
  return node.kind === 'annotation' ? node.id : node.kind;
}

describe('the tree', () => {
  const all = marked('قال {person+|علي} في {place|قطر} {quote|نعم} {place-|حلب} {person|عمر}').annotations;
  const told = { speaker: { span: { start: 4, end: 7 } }, cue: { span: { start: 0, end: 3 } }, note: 'ن' };
  const annotations: readonly Annotation[] = all
    .filter(({ status }) => status !== 'rejected')
    .map(annotation => (annotation.label === 'quote' ? { ...annotation, ...told } : annotation));
  const rejected = all.filter(({ status }) => status === 'rejected');
  const listed: Listed = { uri: 'file:///a.txt', annotations, rejected };

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

  it('lists in text order', () => {
    assert.deepEqual(draw(listed, 'text'), ['a1', 'a2', 'a3', '  speaker', '  cue', '  note', 'a5']);
  });

  it('answers an old node with what there is now', () => {
    const [people] = rootsOf(listed, { order: 'label', labels });
    const later = { ...listed, annotations: annotations.slice(1) };
    assert.deepEqual(childrenOf(people!, later).map(nameOf), ['a5']);
    const [first] = rootsOf(listed, { order: 'text', labels });
    assert.deepEqual(childrenOf(first!, later), []);
  });

  it('gives commands the document and the id of an annotation', () => {
    const [first] = rootsOf(listed, { order: 'text', labels });
    assert.ok(first?.kind === 'annotation');
    assert.deepEqual([first.uri, first.id], ['file:///a.txt', 'a1']);
  });
});
