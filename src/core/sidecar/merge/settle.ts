import type { Node } from '../tree';
import type { Choice, MapKind } from './choose';
import type { Three } from './three';
import { meaningOf, sameButPlace, sameMeaning, valueIn } from './values';

type FieldsByKey = ReadonlyMap<string, Three<Node>>;
type Choices = Map<string, Choice>;

/**
 * Settles conflicts that are none to a person, and makes those of fields that belong together one.
 *
 * @param isClean whether what is in two maps under a key can be merged
 */
export function settle(
  kind: MapKind,
  fields: FieldsByKey,
  choices: Choices,
  isClean: (key: string) => boolean,
): void {
  if (kind === 'text') settleText(fields, choices);
  if (kind !== 'annotation' && kind !== 'part') return;
  settleWords(fields, choices);
  settleConfidence(fields, choices);
  if (kind !== 'annotation') return;
  settleDecision(fields, choices);
  for (const part of ['speaker', 'cue']) settlePart(part, fields, choices);
  settleSuggestion(fields, choices, isClean);
}

/** Both sides changed the article. The hash is of neither text then, and an old one makes every place be checked. */
function settleText(fields: FieldsByKey, choices: Choices): void {
  for (const key of ['sha256', 'length']) {
    if (choices.get(key) !== 'conflict') continue;
    const { base, ours, theirs } = fields.get(key)!;
    const [before, here, there] = [base, ours, theirs].map(numberOf);
    if (key === 'length' && before !== undefined && here !== undefined && there !== undefined)
      choices.set(key, { value: Math.max(0, here + there - before) });
    else choices.set(key, base === undefined ? lesser(fields.get(key)!) : { value: valueIn(base) });
  }
}

/**
 * A span that both sides moved, because they changed the article at different places before it, is moved by both.
 * Words that both chose anew are a conflict, and then their places are part of it.
 */
function settleWords(fields: FieldsByKey, choices: Choices): void {
  if (choices.get('text') === 'conflict') {
    for (const key of ['span', 'context']) if (differ(fields.get(key))) choices.set(key, 'conflict');
    return;
  }
  if (choices.get('span') === 'conflict') {
    const words = fields.get('text');
    if (words?.ours !== undefined && words.theirs !== undefined)
      choices.set('span', movedByBoth(fields.get('span')!, words));
  }
  if (choices.get('context') === 'conflict') choices.set('context', mergedContext(fields.get('context')!));
}

function movedByBoth(span: Three<Node>, words: Three<Node>): Choice {
  const [base, ours, theirs] = [span.base, span.ours, span.theirs].map(rangeOf);
  if (ours === undefined || theirs === undefined) return 'conflict';
  const bothAnew = !differ(words) && !sameMeaning(words.base && valueIn(words.base), valueIn(words.ours!));
  if (base === undefined || bothAnew) return lesser(span);
  const start = ours[0] + theirs[0] - base[0];
  const end = ours[1] + theirs[1] - base[1];
  return start >= 0 && start < end ? { value: { list: [start, end] } } : lesser(span);
}

/** Each half from the side that changed it. What both changed is for finding only, so one of the two does. */
function mergedContext(context: Three<Node>): Choice {
  const [base, ours, theirs] = [context.base, context.ours, context.theirs].map(pairOfTexts);
  if (ours === undefined || theirs === undefined) return ours === undefined ? 'theirs' : 'ours';
  const halves = [0, 1].map(i => {
    if (ours[i] === theirs[i] || theirs[i] === base?.[i]) return ours[i]!;
    return ours[i] === base?.[i] || theirs[i]! < ours[i]! ? theirs[i]! : ours[i]!;
  });
  return { value: { list: halves } };
}

/** What the recogniser is sure of isn't anybody's decision. */
function settleConfidence(fields: FieldsByKey, choices: Choices): void {
  if (choices.get('confidence') !== 'conflict') return;
  const { ours, theirs } = fields.get('confidence')!;
  const [here, there] = [numberOf(ours), numberOf(theirs)];
  if (here === undefined || there === undefined) choices.set('confidence', 'absent');
  else choices.set('confidence', here > there ? 'ours' : 'theirs');
}

/** Who decided goes with the decision. Of two who decided alike one is named: a person before the recogniser. */
function settleDecision(fields: FieldsByKey, choices: Choices): void {
  const status = fields.get('status') ?? NOWHERE;
  const by = fields.get('by') ?? NOWHERE;
  const decided = (node: Node | undefined) => textOf(node) ?? 'accepted';
  if (choices.get('status') === 'conflict' && decided(status.ours) === decided(status.theirs))
    choices.set('status', status.ours === undefined ? 'theirs' : 'ours');
  if (choices.get('status') === 'conflict') {
    if (differ(by)) choices.set('by', 'conflict');
  } else if (choices.get('by') === 'conflict') {
    if (decided(status.ours) !== decided(status.theirs))
      choices.set(
        'by',
        decided(status.base) === decided(status.ours) ? sideOf('theirs', by) : sideOf('ours', by),
      );
    else choices.set('by', named(by));
  }
}

function named(by: Three<Node>): Choice {
  const [ours, theirs] = [textOf(by.ours), textOf(by.theirs)];
  if (ours === undefined || theirs === undefined) return ours === undefined ? 'theirs' : 'ours';
  const tools = [ours, theirs].map(isTool);
  if (tools[0] !== tools[1]) return tools[0] ? 'theirs' : 'ours';
  return lesser(by);
}

/** A speaker that one side took away and that only moved with the article on the other is gone. */
function settlePart(part: string, fields: FieldsByKey, choices: Choices): void {
  if (choices.get(part) !== 'conflict') return;
  const { base, ours, theirs } = fields.get(part)!;
  const left = ours ?? theirs;
  if (base !== undefined && left !== undefined && (ours === undefined || theirs === undefined))
    if (sameButPlace(valueIn(base), valueIn(left))) choices.set(part, 'absent');
}

/** What the recogniser alone has said, and said differently in two versions, is nobody's decision: the later counts. */
function settleSuggestion(fields: FieldsByKey, choices: Choices, isClean: (key: string) => boolean): void {
  const status = fields.get('status');
  const by = fields.get('by');
  const [ours, theirs] = [textOf(by?.ours), textOf(by?.theirs)];
  if (textOf(status?.ours) !== 'suggested' || textOf(status?.theirs) !== 'suggested') return;
  if (ours === undefined || theirs === undefined || !isTool(ours) || !isTool(theirs)) return;
  const order = ours.localeCompare(theirs, 'en', { numeric: true });
  for (const [key, choice] of choices) {
    if (choice !== 'conflict' && (choice !== 'inside' || isClean(key))) continue;
    const field = fields.get(key)!;
    const side = order === 0 ? lesserSide(field) : order > 0 ? 'ours' : 'theirs';
    choices.set(key, sideOf(side, field));
  }
}

const NOWHERE: Three<Node> = { base: undefined, ours: undefined, theirs: undefined };

function isTool(by: string): boolean {
  return by.startsWith('hashiya@');
}

function sideOf(side: 'ours' | 'theirs', field: Three<Node>): Choice {
  return field[side] === undefined ? 'absent' : side;
}

function differ(field: Three<Node> | undefined): boolean {
  const { ours, theirs } = field ?? NOWHERE;
  return !sameMeaning(ours && valueIn(ours), theirs && valueIn(theirs));
}

/** One of the two sides, the same whichever of them is ours. */
function lesser(field: Three<Node>): Choice {
  return sideOf(lesserSide(field), field);
}

function lesserSide({ ours, theirs }: Three<Node>): 'ours' | 'theirs' {
  return meaningOf(theirs && valueIn(theirs)) < meaningOf(ours && valueIn(ours)) ? 'theirs' : 'ours';
}

function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

function numberOf(node: Node | undefined): number | undefined {
  return node?.type === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

function rangeOf(node: Node | undefined): readonly [number, number] | undefined {
  if (node?.type !== 'seq') return undefined;
  const [start, end, more] = node.items.map(({ value }) => numberOf(value));
  return start === undefined || end === undefined || more !== undefined ? undefined : [start, end];
}

function pairOfTexts(node: Node | undefined): readonly string[] | undefined {
  if (node?.type !== 'seq' || node.items.length !== 2) return undefined;
  const texts = node.items.map(({ value }) => textOf(value));
  return texts.every(text => text !== undefined) ? texts : undefined;
}
