import assert from 'node:assert/strict';
import { type Piece, tokenize } from './tokenize';

/** Enough of YAML to stand in for VS Code's grammar, whose strings are cut at escapes. */
const YAML = JSON.stringify({
  scopeName: 'source.yaml',
  patterns: [
    { match: '#.*$', name: 'comment.line.number-sign.yaml' },
    { match: '[\\w-]+(?=:)', name: 'entity.name.tag.yaml' },
    {
      begin: '"',
      end: '"',
      name: 'string.quoted.double.yaml',
      patterns: [{ match: '\\\\(?:u[0-9a-f]{4}|.)', name: 'constant.character.escape.yaml' }],
    },
  ],
});

const SIDECAR = `# yaml-language-server: $schema=./schema.json
hashiya: 1
text:
  file: article.txt
annotations:
  - id: p7k2m9
    label: person
    span: [735, 747]
    text: "سيرغي \\u200fلافروف"
    context: ["وزير الخارجية ", " قال \\"نعم\\" في ختام"]
    status: accepted
    by: sara
    # ملاحظة: status: accepted
  - id: q3f8a1
    label: quote
    kind: direct
    speaker: { span: [714, 747], text: "وزير الخارجية", entity: p7k2m9 }
    status: rejected
  - id: a1b2c3
    label: حزب
    status: suggested`;

const read = (text: string) =>
  tokenize(text, {
    scopeName: 'source.yaml',
    grammars: { 'source.yaml': YAML, 'source.yaml.hashiya': 'syntaxes/hashiya-sidecar.tmLanguage.json' },
    injected: ['source.yaml.hashiya'],
  });

const line = (lines: readonly (readonly Piece[])[], begin: string) =>
  lines.find(pieces =>
    pieces
      .map(({ text }) => text)
      .join('')
      .trimStart()
      .startsWith(begin),
  ) ?? [];
const scopeOf = (pieces: readonly Piece[], text: string) =>
  pieces.find(piece => piece.text === text)?.scopes.at(-1);

describe('grammar of sidecars', () => {
  it('marks ids, labels, kinds and numbers', async () => {
    const lines = await read(SIDECAR);
    assert.equal(scopeOf(line(lines, '- id: p7'), 'p7k2m9'), 'variable.other.id.hashiya');
    assert.equal(scopeOf(line(lines, 'speaker:'), 'p7k2m9'), 'variable.other.id.hashiya');
    assert.equal(scopeOf(line(lines, 'label: person'), 'person'), 'entity.name.type.label.hashiya');
    assert.equal(scopeOf(line(lines, 'label: حزب'), 'حزب'), 'entity.name.type.label.hashiya');
    assert.equal(scopeOf(line(lines, 'kind:'), 'direct'), 'entity.name.type.label.hashiya');
    assert.equal(scopeOf(line(lines, 'span:'), '735'), 'constant.numeric.yaml');
    assert.equal(scopeOf(line(lines, 'text: "'), 'text'), 'entity.name.tag.yaml');
  });

  it('tells accepted, rejected and suggested apart', async () => {
    const lines = await read(SIDECAR);
    const styles = (['accepted', 'rejected', 'suggested'] as const).map(
      status => line(lines, `status: ${status}`).find(piece => piece.text === status)!,
    );
    assert.deepEqual(
      styles.map(({ scopes }) => scopes.at(-1)),
      ['markup.inserted.status.hashiya', 'markup.deleted.status.hashiya', 'markup.changed.status.hashiya'],
    );
    assert.equal(new Set(styles.map(({ style }) => style)).size, 3);
  });

  it('keeps each Arabic string and comment in one piece, escapes included', async () => {
    const arabic = (await read(SIDECAR)).flat().filter(({ text }) => /\p{Script=Arabic}/u.test(text));
    assert.deepEqual(
      arabic.map(({ text }) => text),
      [
        '"سيرغي \\u200fلافروف"',
        '"وزير الخارجية "',
        '" قال \\"نعم\\" في ختام"',
        '# ملاحظة: status: accepted',
        '"وزير الخارجية"',
        'حزب',
      ],
    );
  });

  it('leaves other YAML files alone', async () => {
    const text = SIDECAR.replace('hashiya: 1', 'version: 1');
    const scopes = (await read(text)).flat().flatMap(piece => piece.scopes);
    assert.deepEqual(
      scopes.filter(scope => scope.includes('hashiya')),
      [],
    );
    assert.ok(scopes.includes('constant.character.escape.yaml'));
    const workflow = await read('steps:\n  - id: build\n    hashiya: 1\n    status: accepted');
    assert.equal(scopeOf(line(workflow, 'status'), 'accepted'), undefined);
  });
});
