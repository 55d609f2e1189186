import assert from 'node:assert/strict';
import { readProject } from '../../../src/core/project/read';
import { lineAndColumn } from '../../../src/core/text/positions';

const GOOD = `hashiya: 1
articles: "news/**/*.txt"
sidecars: notes
annotators: [sara, عمر]
labels:
  - id: weapon
    names: { ar: سلاح, en: Weapon }
    color: "#AA3300"
    key: W
    guideline: A named weapon or weapons system
    attributes:
      - { id: range, type: choice, values: [short, long] }
      - { id: nuclear, type: flag }
  - id: person
    key: m
  - id: موضوع
    key: p
`;

function problemsOf(source: string): string[] {
  return readProject(source).problems.map(({ code, severity, span }) => {
    const { line, column } = lineAndColumn(source, span!.start);
    return `${line}:${column} ${severity} ${code}`;
  });
}

describe('reading a project file', () => {
  it('reads everything', () => {
    assert.deepEqual(readProject(GOOD), {
      value: {
        labels: [
          {
            id: 'weapon',
            names: { ar: 'سلاح', en: 'Weapon' },
            color: '#aa3300',
            key: 'w',
            guideline: 'A named weapon or weapons system',
            attributes: [
              { id: 'range', type: 'choice', values: ['short', 'long'] },
              { id: 'nuclear', type: 'flag', values: [] },
            ],
          },
          { id: 'person', names: {}, key: 'm', attributes: [] },
          { id: 'موضوع', names: {}, key: 'p', attributes: [] },
        ],
        sidecars: 'notes',
        articles: ['news/**/*.txt'],
        annotators: ['sara', 'عمر'],
      },
      problems: [],
    });
  });

  it('reads an empty one', () => {
    const nothing = { labels: [], articles: [], annotators: [] };
    assert.deepEqual(readProject(''), { value: nothing, problems: [] });
    assert.deepEqual(readProject('hashiya: 1\n').value, nothing);
  });

  const bad: [source: string, ...problems: string[]][] = [
    ['labels: []', '1:1 warning version-missing'],
    ['hashiya: 1\nlabel: []', '2:1 warning field-unknown'],
    ['hashiya: 1\nlabels: {}', '2:9 error labels-not-a-list'],
    ['hashiya: 1\nlabels: [weapon]', '2:10 error label-not-a-map'],
    ['hashiya: 1\nlabels: [{ key: w }]', '2:10 error id-missing'],
    ['hashiya: 1\nlabels: [{ id: a b }]', '2:16 error id-unknown'],
    ['hashiya: 1\nlabels: [{ id: a }, { id: a }]', '2:27 error duplicate-label'],
    ['hashiya: 1\nlabels: [{ id: a, color: red }]', '2:26 warning color-unknown'],
    ['hashiya: 1\nlabels: [{ id: a, key: شين }]', '2:24 warning key-unknown'],
    ['hashiya: 1\nlabels: [{ id: a, key: p }]', '2:24 warning key-taken'],
    ['hashiya: 1\nlabels: [{ id: a, names: x }]', '2:26 warning names-unknown'],
    [
      'hashiya: 1\nlabels: [{ id: a, attributes: [{ id: x, type: odd }] }]',
      '2:47 error attribute-type-unknown',
    ],
    ['hashiya: 1\nlabels: [{ id: a, attributes: [{ id: x, type: choice }] }]', '2:32 warning values-missing'],
    ['hashiya: 1\nsidecars: /etc', '2:11 warning sidecars-unknown'],
    ['hashiya: 1\nsidecars: a/../../b', '2:11 warning sidecars-unknown'],
    ['hashiya: 1\nsidecars: C:\\x', '2:11 warning sidecars-unknown'],
    ['hashiya: 1\narticles: ["*.txt", "../*.txt"]', '2:21 warning articles-unknown'],
    [
      'hashiya: 1\nannotators: [sara, ../x, sara]',
      '2:20 warning annotators-unknown',
      '2:26 warning repeated',
    ],
    ['hashiya: 1\nannotators: [a.b]', '2:14 warning annotators-unknown'],
  ];
  for (const [source, ...problems] of bad)
    it(`tells of ${source.split('\n').at(-1)}, and reads the rest`, () => {
      assert.deepEqual(problemsOf(source), problems);
      assert.ok(readProject(source).value);
    });

  const broken: [source: string, problem: string][] = [
    ['- labels', '1:1 error not-a-project'],
    ['hashiya: 2', '1:10 error version-unknown'],
    ['labels: [', '1:10 error yaml-bad-indent'],
    [`x: ${'['.repeat(10_000)}`, '1:36 error too-deep'],
    [`x: [${'&a 1, '.repeat(1000)}]`, '1:1205 error too-many-marks'],
  ];
  for (const [source, problem] of broken)
    it(`can't read ${source.slice(0, 20)}`, () => {
      assert.equal(readProject(source).value, undefined);
      assert.equal(problemsOf(source)[0], problem);
    });

  it('takes __proto__ for a field like another', () => {
    assert.deepEqual(problemsOf('hashiya: 1\n__proto__: { labels: [] }'), ['2:1 warning field-unknown']);
  });
});
