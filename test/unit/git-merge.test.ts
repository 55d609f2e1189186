import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSidecar } from '../../src/core/sidecar/read';

const FILE = 'أخبار اليوم/a b.txt.hashiya.yaml';
const HEAD = 'hashiya: 1\ntext:\n  file: "a b.txt"\n  sha256: "aa11"\n  length: 100\nannotations:\n';

const item = (id: string, at: number, status = 'suggested', by = 'hashiya@0.1.0') =>
  `  - id: ${id}
    label: person
    span: [${at}, ${at + 4}]
    text: "${id}"
    context: ["قبل ", " بعد"]
    status: ${status}
    by: ${by}
`;

const [A, B, C, D] = [item('aaa', 10), item('bbb', 20), item('ccc', 30), item('ddd', 40)];
const file = (...items: string[]) => HEAD + items.join('');

/** Git without the user's settings. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_EDITOR: 'true',
  GIT_AUTHOR_NAME: 'Sara',
  GIT_AUTHOR_EMAIL: 'sara@example.org',
  GIT_COMMITTER_NAME: 'Sara',
  GIT_COMMITTER_EMAIL: 'sara@example.org',
};

/** A repository of its own, without the user's settings. */
class Repository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'hashiya-git-'));

  /** @param template a repository to start from */
  constructor(template?: Repository) {
    if (template === undefined) this.git('init', '-q', '-b', 'main');
    else cpSync(template.folder, this.folder, { recursive: true });
  }

  /** @returns the exit code and what was printed, wherever */
  try(...args: string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      env: ENV,
      encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
  }

  git(...args: string[]): string {
    const { code, output } = this.try(...args);
    assert.equal(code, 0, `git ${args.join(' ')}\n${output}`);
    return output;
  }

  hashiya(...args: string[]): string {
    return execFileSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
  }

  commit(text: string): void {
    mkdirSync(path.join(this.folder, path.dirname(FILE)), { recursive: true });
    writeFileSync(path.join(this.folder, FILE), text);
    this.git('add', '-A');
    this.git('commit', '-qm', 'decided');
  }

  branch(name: string, from = 'main'): void {
    this.git('switch', '-qc', name, from);
  }

  get text(): string {
    return readFileSync(path.join(this.folder, FILE), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

describe('git with hashiya merge', () => {
  let template: Repository;
  let repository: Repository;
  before(() => {
    template = new Repository();
    template.hashiya('merge', '--install');
    template.git('add', '-A');
    template.git('commit', '-qm', 'start');
  });
  after(() => template.remove());
  beforeEach(() => {
    repository = new Repository(template);
  });
  afterEach(() => repository.remove());

  /** Two branches from one sidecar; the second is checked out. */
  function branches(base: string, main: string, other: string): void {
    repository.commit(base);
    repository.branch('other');
    repository.commit(other);
    repository.git('switch', '-q', 'main');
    repository.commit(main);
    repository.git('switch', '-q', 'other');
  }

  it('installs once, and says what to commit', () => {
    const attributes = path.join(repository.folder, '.gitattributes');
    assert.equal(readFileSync(attributes, 'utf8'), '*.hashiya.yaml merge=hashiya\n');
    assert.doesNotMatch(repository.hashiya('merge', '--install'), /commit/);
    assert.equal(readFileSync(attributes, 'utf8'), '*.hashiya.yaml merge=hashiya\n');
    writeFileSync(attributes, '*.txt text');
    assert.match(repository.hashiya('merge', '--install'), /new line; commit it/);
    assert.equal(readFileSync(attributes, 'utf8'), '*.txt text\n*.hashiya.yaml merge=hashiya\n');
  });

  // By lines, each of these is a conflict.
  const neighbours = {
    base: file(A, C),
    main: file(A, B, C),
    other: file(item('aaa', 10, 'accepted', 'omar'), D, C),
  };
  const both = file(item('aaa', 10, 'accepted', 'omar'), B, C, D);

  it('merges', () => {
    branches(neighbours.base, neighbours.main, neighbours.other);
    repository.git('merge', '-q', '--no-edit', 'main');
    assert.equal(repository.text, both);
  });

  it('rebases', () => {
    branches(neighbours.base, neighbours.main, neighbours.other);
    repository.git('rebase', '-q', 'main');
    assert.equal(repository.text, both);
  });

  it('cherry-picks', () => {
    branches(neighbours.base, neighbours.main, neighbours.other);
    repository.git('cherry-pick', 'main');
    assert.equal(repository.text, both);
  });

  it('merges a sidecar that both branches made', () => {
    repository.branch('other');
    repository.commit(file(A, B));
    repository.git('switch', '-q', 'main');
    repository.commit(file(B, C));
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.equal(repository.text, file(A, B, C));
  });

  it('merges branches that were merged into one another before', () => {
    branches(file(A), file(A, B), file(A, C));
    repository.branch('main2', 'main');
    repository.git('merge', '-q', '--no-edit', 'other');
    repository.commit(file(A, B, C, D));
    repository.git('switch', '-q', 'other');
    repository.git('merge', '-q', '--no-edit', 'main');
    repository.commit(file(item('aaa', 10, 'rejected', 'omar'), B, C));
    repository.git('merge', '-q', '--no-edit', 'main2');
    assert.equal(repository.text, file(item('aaa', 10, 'rejected', 'omar'), B, C, D));
  });

  it('stops at a conflict, whose sides can be chosen', () => {
    const sides = [item('aaa', 10, 'accepted', 'sara'), item('aaa', 10, 'rejected', 'omar')] as const;
    branches(file(A, C), file(sides[0], C), file(sides[1], B, C));
    const { code, output } = repository.try('merge', 'main');
    assert.equal(code, 1);
    assert.match(output, /a b\.txt\.hashiya\.yaml:12:1: both sides say something else here/);
    assert.match(output, /CONFLICT \(content\)/);
    const conflict = repository.text;
    const { value, problems } = readSidecar(conflict);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, span }) => [code, conflict.slice(0, span?.start).split('\n').length]),
      [['merge-conflict', 12]],
    );
    const settle = (side: '$1' | '$2') =>
      conflict.replace(/^<{7} .*\n([^=]*)^={7}\n([^>]*)^>{7} .*\n/m, side);
    assert.equal(settle('$1'), file(sides[1], B, C));
    assert.equal(settle('$2'), file(sides[0], B, C));
    repository.commit(settle('$1'));
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('shows what both sides come from to who has asked git for it', () => {
    const sides = [item('aaa', 10, 'accepted', 'sara'), item('aaa', 10, 'rejected', 'omar')] as const;
    branches(file(A), file(sides[0]), file(sides[1]));
    repository.git('config', 'merge.conflictStyle', 'zdiff3');
    assert.equal(repository.try('merge', 'main').code, 1);
    assert.match(repository.text, /^\|{7} base\n {4}status: suggested\n {4}by: hashiya@0\.1\.0\n=======$/m);
    assert.equal(readSidecar(repository.text).problems[0]?.code, 'merge-conflict');
  });

  it('leaves versions that are no sidecars to the merge by lines, and says so', () => {
    const broken = file(A, B, C).replace('    status: suggested\n', '    status: [\n');
    branches(file(A, B, C), broken, file(A, B, C, D));
    const output = repository.git('merge', '--no-edit', 'main');
    assert.match(output, /theirs; merged by lines/);
    assert.equal(repository.text, broken + D);
  });

  it('says when there is no repository', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-no-git-'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.resolve('dist/cli.js'), 'merge', '--install'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
      },
    );
    rmSync(folder, { recursive: true });
    assert.equal(status, 1);
    assert.match(stderr, /no git repository/);
  });
});
