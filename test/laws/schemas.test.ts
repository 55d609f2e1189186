import './seed';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { SCHEMAS } from '../../scripts/schemas/main';
import { readProject } from '../../src/core/project/read';
import type { Problem } from '../../src/core/result';
import { readSidecar } from '../../src/core/sidecar/read';

/** What no schema can say: it concerns two values at once. */
const BEYOND = new Set(['span-empty', 'duplicate-id', 'duplicate-label', 'duplicate-attribute', 'key-taken']);

const scalar = fc.constantFrom<unknown>('نص', 'x y', 'a1', 7, 0.5, true, '');
const nothing = fc.constant(null);
const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => [start, start + length + 1]);
const some = (fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) =>
  fc.record(fields, { requiredKeys }).map(value => ({ ...value }));
const confidence = fc.constantFrom(0, 0.25, 1);

const sidecar = some(
  {
    hashiya: fc.constant(1),
    text: some({
      file: fc.constant('a.txt'),
      sha256: fc.constantFrom('5f'.repeat(32), 'AB'.repeat(32)),
      length: fc.nat(9),
    }),
    mine: scalar,
    annotations: fc.array(
      some(
        {
          id: fc.string({ minLength: 6, maxLength: 6 }),
          label: fc.constantFrom('person', 'quote', 'موضوع', 3),
          kind: fc.constantFrom('direct', 'indirect', 'term', null),
          span,
          text: scalar,
          context: fc.oneof(nothing, fc.tuple(scalar, scalar)),
          speaker: fc.oneof(
            nothing,
            some({ span, text: scalar, entity: scalar, name: scalar, confidence }, ['span']),
          ),
          cue: some({ span, text: scalar, class: fc.constantFrom('claim', 'denial', null) }, ['span']),
          status: fc.constantFrom('suggested', 'accepted', 'rejected', null),
          by: scalar,
          confidence,
          link: scalar,
          note: scalar,
          attributes: fc.dictionary(fc.constantFrom('a', 'ب', '__proto__', 'constructor'), scalar),
          continues: scalar,
          mine: fc.constantFrom<unknown>([1], { a: 1 }, 'x'),
        },
        ['label', 'span'],
      ),
      { maxLength: 4 },
    ),
  },
  ['hashiya'],
);

const id = fc.constantFrom('weapon', 'سلاح', 'a-b_2');
const project = some(
  {
    hashiya: fc.constant(1),
    sidecars: fc.constantFrom('notes', 'a/b', '..c', null),
    articles: fc.constantFrom<unknown>('**/*.txt', ['a/*.txt', 'b.txt'], null),
    annotators: fc.constantFrom<unknown>('سارة علي', ['sara', 'omar']),
    labels: fc.array(
      some(
        {
          id,
          names: some({ ar: fc.constant('سلاح'), en: fc.constant('Weapon') }),
          color: fc.constantFrom('#AA3300', null),
          key: fc.constantFrom('w', 'Z'),
          guideline: fc.constant('ما هو'),
          attributes: fc.array(
            some(
              {
                id,
                type: fc.constantFrom('choice', 'flag', 'text'),
                values: fc.constantFrom(['a', 'b'], 'one'),
              },
              ['id', 'type', 'values'],
            ),
            { maxLength: 2 },
          ),
        },
        ['id'],
      ),
      { maxLength: 3 },
    ),
  },
  ['hashiya'],
);

/** What may come to stand where something right stood. */
const hostile = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  'a b',
  '../x',
  '/etc',
  '#12345',
  'p',
  0,
  -1,
  2,
  1.5,
  1e300,
  true,
  [],
  [null],
  [1],
  [0, 1],
  [1, 0],
  [0, 1, 2],
  ['a', 'a'],
  {},
  { span: [0, 1] },
  { id: 'x' },
  { __proto__: null, a: [1] },
  'direct',
  'accepted',
  'choice',
);

/** The same with something at one place changed, left out or put in. */
function mutate(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== 'object' || value === null || (rest.length === 0 && step % 3 === 0)) return put;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)] ?? 'span';
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length === 0 && step % 3 === 1) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else if (rest.length === 0) {
    const names = ['id', 'kind', 'sha256', 'type', 'values', 'more'];
    if (Array.isArray(copy)) copy.push(put);
    else copy[names[step % names.length]!] = put;
  } else {
    copy[key] = mutate(copy[key], rest, put);
  }
  return copy;
}

const mutated = (value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(value, fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), hostile)
    .map(([data, steps, put]) => mutate(data, steps, put));

/** JSON is YAML. */
const yamlOf = (data: unknown) => JSON.stringify(data) ?? '';

function agree(
  validate: ValidateFunction,
  read: (source: string) => readonly Problem[],
  data: unknown,
): boolean {
  const source = yamlOf(data);
  const valid = validate(parse(source));
  const problems = read(source).filter(({ code }) => !BEYOND.has(code));
  assert.equal(
    valid,
    problems.length === 0,
    `${source}\n${JSON.stringify(problems)}\n${JSON.stringify(validate.errors)}`,
  );
  return valid;
}

describe('JSON Schemas', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictNumbers: false });
  const compiled = Object.fromEntries(
    Object.keys(SCHEMAS).map(file => [file, ajv.compile(JSON.parse(readFileSync(file, 'utf8')))]),
  );
  const sidecarFits = compiled['schemas/sidecar.schema.json']!;
  const projectFits = compiled['schemas/project.schema.json']!;
  const ofSidecar = (source: string) => readSidecar(source).problems;
  const ofProject = (source: string) => readProject(source).problems;

  it('are what npm run schemas makes of the tables', () => {
    for (const [file, schema] of Object.entries(SCHEMAS))
      assert.deepEqual(
        JSON.parse(readFileSync(file, 'utf8')),
        JSON.parse(JSON.stringify(schema())),
        `${file}: npm run schemas`,
      );
  });

  it('are contributed by the manifest, and shipped', () => {
    const { yamlValidation } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    assert.deepEqual(yamlValidation, [
      { fileMatch: '*.hashiya.yaml', url: './schemas/sidecar.schema.json' },
      { fileMatch: 'hashiya.yaml', url: './schemas/project.schema.json' },
    ]);
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!schemas\/\*\*$/m);
  });

  for (const [what, data, fits, read] of [
    ['sidecars', sidecar, sidecarFits, ofSidecar],
    ['project files', project, projectFits, ofProject],
  ] as const) {
    it(`find nothing wrong with right ${what}, and nor does the reader`, () => {
      fc.assert(
        fc.property(data, value => {
          assert.ok(agree(fits, read, value));
        }),
        { numRuns: 50 },
      );
    });

    it(`agree with the reader on wrong ${what}`, () => {
      let wrong = 0;
      fc.assert(
        fc.property(mutated(data), value => {
          if (!agree(fits, read, value)) wrong++;
        }),
        { numRuns: 250 },
      );
      assert.ok(wrong > 60, `${wrong} of 250 were wrong`);
    });
  }
});
