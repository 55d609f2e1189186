import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accept, annotate, reject, setNote } from '../../src/core/annotations/actions';
import type { Status } from '../../src/core/annotations/annotation';
import { settleConflict } from '../../src/core/annotations/conflict';
import { Edit } from '../../src/core/annotations/follow-edit';
import { readSidecar } from '../../src/core/sidecar/read';
import { Desk, disk, Kept } from '../session';

const TEXT = 'قال الوزير سيرغي لافروف إن الوفد وصل إلى موسكو.\n';

describe('the sidecar of an open article, on a disk', () => {
  let folder: string;
  let desks: Desk[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hashiya-'));
    desks = [];
  });
  afterEach(async () => {
    for (const { session } of desks) {
      session.dispose();
      await session.settled();
    }
    await rm(folder, { recursive: true });
  });

  async function open(options: ConstructorParameters<typeof Desk>[2] = {}): Promise<Desk> {
    const desk = new Desk(path.join(folder, 'a.txt'), TEXT, options);
    desks.push(desk);
    await desk.session.open();
    return desk;
  }

  const label = (desk: Desk, words: string, by = 'sara') =>
    desk.decide(state => {
      const start = state.text.indexOf(words);
      return annotate(state, { start, end: start + words.length }, 'person', by);
    });
  const idOf = ({ state }: Desk, words: string) =>
    state.decided.find(({ span }) => state.text.slice(span.start, span.end) === words)!.id;
  const said = async (desk: Desk) =>
    readSidecar((await desk.source()) ?? '').value!.annotations.map(
      ({ text, status, by }) => `${text} ${status} ${by}`,
    );
  const until = async (what: string, ask: () => boolean) => {
    for (const end = Date.now() + 10_000; !ask(); ) {
      assert.ok(Date.now() < end, what);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };

  it('takes what two windows write at once, all of it, and leaves nothing else in the folder', async () => {
    const windows = [await open(), await open(), await open()];
    const words = ['الوزير', 'سيرغي', 'لافروف', 'الوفد', 'وصل', 'إلى', 'موسكو', 'قال', 'إن'];
    await Promise.all(words.map((word, i) => label(windows[i % 3]!, word)));
    assert.equal((await said(windows[0]!)).length, words.length);
    for (const { session } of windows) await session.refresh();
    for (const { state } of windows) assert.equal(state.decided.length, words.length);
    assert.deepEqual(await readdir(folder), ['a.txt.hashiya.yaml']);
  });

  it('keeps the sidecar and the decision where both decided differently, until one is chosen', async () => {
    const [here, there] = [await open(), await open()];
    await label(here, 'الوفد');
    await there.session.refresh();
    const id = idOf(here, 'الوفد');
    here.unsaved = true;
    await here.decide(state => setNote(state, id, 'وفد روسي', 'sara'));
    await here.decide(state => reject(state, [id], 'sara'));
    await there.decide(state => setNote(state, id, 'وفد آخر', 'omar'));
    here.unsaved = false;
    await here.session.refresh();
    assert.equal(here.conflicts, 1);
    const [one] = here.state.decided;
    assert.deepEqual([one?.status, one?.note], ['rejected', 'وفد آخر']);
    const [conflict] = here.session.conflicts;
    assert.deepEqual(conflict, { id, here: { note: 'وفد روسي', by: 'sara' }, words: 'الوفد' });
    assert.match((await here.source()) ?? '', /status: rejected\n.*note: "وفد آخر"/s);
    await here.decide(state => settleConflict(state, conflict!, 'both'));
    assert.deepEqual(here.session.conflicts, []);
    assert.match((await here.source()) ?? '', /note: "وفد آخر\\nوفد روسي"/);
  });

  it('remembers what nobody has chosen yet at the next start', async () => {
    const memento = new Kept();
    const [here, there] = [await open({ memento }), await open()];
    await label(here, 'الوفد');
    await there.session.refresh();
    const id = idOf(here, 'الوفد');
    here.unsaved = true;
    await here.decide(state => setNote(state, id, 'هنا', 'sara'));
    await there.decide(state => setNote(state, id, 'هناك', 'omar'));
    here.unsaved = false;
    await here.session.refresh();
    const again = await open({ memento });
    assert.equal(again.conflicts, 1);
    assert.equal(again.state.decided[0]?.note, 'هناك');
    const [conflict] = again.session.conflicts;
    const insertion = new Edit(TEXT, [{ start: 0, end: 0, text: 'ثم ' }]);
    again.session.edited(insertion);
    assert.equal(conflict?.here.note, 'هنا');
    await again.session.yielded(again.session.conflicts[0]!);
    assert.deepEqual(memento.keys(), []);
  });

  for (const status of ['accepted', 'rejected'] satisfies Status[])
    it(`is of one mind where both ${status} the same`, async () => {
      const [here, there] = [await open(), await open()];
      await label(here, 'الوفد');
      await there.session.refresh();
      const id = idOf(here, 'الوفد');
      const decide = status === 'accepted' ? accept : reject;
      here.unsaved = true;
      await here.decide(state => decide(state, [id], 'sara'));
      await there.decide(state => decide(state, [id], 'omar'));
      here.unsaved = false;
      await here.session.refresh();
      assert.equal(here.conflicts, 0);
    });

  it('tells once of a disk that does not take it, and tries again by itself', async () => {
    let full = true;
    const tries: number[] = [];
    const desk = await open({
      store: {
        ...disk,
        replace: (...args) => {
          tries.push(Date.now());
          if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
          return disk.replace(...args);
        },
      },
    });
    await label(desk, 'الوفد');
    await label(desk, 'موسكو');
    assert.equal(desk.failures.length, 1);
    assert.equal(await desk.source(), undefined);
    assert.equal(desk.session.waiting, true);
    full = false;
    await until('written', () => !desk.session.waiting);
    assert.equal(tries.length, 3);
    assert.equal((await said(desk)).length, 2);
  });

  it('tries again at the next look at the file, and tells again of a new failure', async () => {
    let full = true;
    const store = {
      ...disk,
      replace: (...args: Parameters<typeof disk.replace>) =>
        full ? Promise.reject(new Error('read-only')) : disk.replace(...args),
    };
    const desk = await open({ store });
    await label(desk, 'الوفد');
    full = false;
    await desk.session.refresh();
    assert.deepEqual(await said(desk), ['الوفد accepted sara']);
    full = true;
    await label(desk, 'موسكو');
    assert.equal(desk.failures.length, 2);
  });

  it('has the decision in a draft before it is written, and takes it up again when stopped in between', async () => {
    const memento = new Kept();
    const stopped = await open({
      memento,
      store: { ...disk, replace: () => new Promise(() => undefined) },
    });
    void label(stopped, 'الوفد');
    await until('a draft', () => memento.keys().length > 0);
    desks.length = 0;
    const again = await open({ memento });
    assert.deepEqual(await said(again), ['الوفد accepted sara']);
    assert.deepEqual(memento.keys(), []);
  });

  it('takes a draft up once, also when its writing was done', async () => {
    const memento = new Kept();
    const desk = await open({ memento });
    await label(desk, 'الوفد');
    const text = await desk.source();
    await memento.update(`draft file://${desk.path}`, { text });
    const again = await open({ memento });
    assert.equal(await again.source(), text);
    assert.equal(again.conflicts, 0);
    assert.deepEqual(memento.keys(), []);
  });

  it('waits for a sidecar with conflict markers to be settled', async () => {
    const desk = await open();
    await label(desk, 'الوفد');
    const source = (await desk.source()) ?? '';
    const broken = source.replace(
      /( {4}status: accepted\n)/,
      '<<<<<<< ours\n$1=======\n    status: rejected\n>>>>>>> theirs\n',
    );
    await writeFile(desk.sidecar, broken);
    await desk.session.refresh();
    assert.equal(desk.session.status, 'broken');
    assert.equal(desk.session.problems[0]?.code, 'merge-conflict');
    await writeFile(desk.sidecar, source);
    await desk.session.refresh();
    assert.equal(desk.session.status, 'read');
  });
});
