import type { SetFeature } from './kinds';
import { endsSentence, following, type Passage, preceding, type Stretch, wordAt } from './passage';
import { leadsToMarks } from './phrases';
import { Word } from './words';

/** Words before a title, a slogan or a name. */
const TITLES = new Set(
  'بعنوان عنوان باسم اسم لقب مسمي بلقب عنوانه عنوانها شعار معنون المعنون المعنونة موسوم الموسوم الموسومة المسماة المسمي الملقب الملقبة المعروف المعروفة وسم هاشتاغ هاشتاج مصطلح كلمة عبارة يسمي تسمي يدعي تدعي'
    .split(' ')
    .map(word => word.replace(/ة$/, 'ه')),
);
/** Verbs of giving a name, whose عليه or عليها stands before the name: أطلق عليه "…". */
const UPON = new Set(['عليه', 'عليها', 'عليهم', 'عليهما']);
const GIVES = /^[وف]?(?:ا|ي|ت|ن)طلق(?:ت|وا|ون)?$/;

const COMMAS = /^[,\u060c]$/;
const LONGEST_LIST = 8;

/** What stands just before and just after a stretch. */
export function addAround(p: Passage, stretch: Stretch, isShort: boolean, set: SetFeature): void {
  addBefore(p, stretch, isShort, set);
  addAfter(p, stretch, set);
  set('owned', isOwned(p, stretch));
}

function addBefore(p: Passage, stretch: Stretch, isShort: boolean, set: SetFeature): void {
  const open = startOfList(p, stretch.open);
  const before = preceding(p, open);
  if (before < 0) {
    set('first', true);
    return;
  }
  const token = p.tokens[before]!;
  // بـ "…" may be written with a space; its tatweel shows that it is attached all the same.
  const attached =
    token.kind === 'word' && (token.end === p.tokens[open]!.start || token.text.endsWith('\u0640'));
  const particle = attached && /^[وف]?(?:ب|بال|ل|لل|ال|و|ف|ك|وال)$/.test(token.norm);
  const noun = particle || token.text === ':' ? preceding(p, before) : before;
  if (noun >= 0 && (TITLES.has(p.tokens[noun]!.norm) || isGivenName(p, noun))) set('titled', true);
  else if (noun >= 0 && noun !== before && !particle && wordAt(p, noun, Word.naming)) set('naming', true);
  else if (attached && /^[وف]?(?:ب|بال)$/.test(token.norm)) set('with', true);
  else if (attached && /^[وف]?(?:ل|لل)$/.test(token.norm)) set('to', true);
  else if (particle) set('fastened', true);
  else if (token.kind === 'mark') set('afterMark', token.text !== ':');
  else if (wordAt(p, before, Word.naming)) set('naming', true);
  else if (wordAt(p, before, Word.preposition)) set('preposition', true);
  else if (p.cues.has(before)) {
    set('afterCue', true);
    const after = following(p, stretch.open);
    set('speaks', isShort && after >= 0 && leadsToMarks(p, after));
  } else if (wordAt(p, before, Word.that)) addAfterThat(p, stretch, before, isShort, set);
  else {
    const defined = token.norm.startsWith('ال');
    set(defined ? 'afterDefined' : 'afterWord', true);
  }
}

/** In "…" و"…" و"…" what stands before the first bears on all. Returns the token that the first opens with. */
function startOfList(p: Passage, open: number): number {
  let first = open;
  for (let n = 0; n < LONGEST_LIST; n++) {
    let i = preceding(p, first);
    if (i >= 0 && p.tokens[i]!.norm === 'و') i = preceding(p, i);
    else if (i < 0 || !COMMAS.test(p.tokens[i]!.text)) return first;
    if (i >= 0 && COMMAS.test(p.tokens[i]!.text)) i = preceding(p, i);
    if (i < 0 || !p.opening.has(i)) return first;
    first = i;
  }
  return first;
}

function isGivenName(p: Passage, i: number): boolean {
  if (!UPON.has(p.tokens[i]!.norm)) return false;
  const verb = preceding(p, i);
  return verb >= 0 && GIVES.test(p.tokens[verb]!.norm);
}

/** أنها "إيجابية" says what it is like; أن "غوغل" أعلنت only names it. */
function addAfterThat(p: Passage, stretch: Stretch, that: number, isShort: boolean, set: SetFeature): void {
  if (!isShort) return;
  if (!/^(?:ب|ل)?ان$/.test(p.tokens[that]!.norm)) set('predicate', true);
  else {
    const after = following(p, stretch.open);
    set('subject', after >= 0 && p.tokens[after]!.kind === 'word');
  }
}

function addAfter(p: Passage, stretch: Stretch, set: SetFeature): void {
  if (stretch.lastPassage !== stretch.passage) return;
  const after = following(p, stretch.open);
  if (after < 0) set('endsLine', true);
  else if (p.tokens[after]!.text === '(') set('bracketAfter', true);
  else if (p.tokens[after]!.kind === 'mark') set('markAfter', true);
  else if (wordAt(p, after, Word.that)) set('thatAfter', true);
  else if (wordAt(p, after, Word.relative)) set('relativeAfter', true);
  else if (p.tokens[after]!.norm.startsWith('ال')) set('definedAfter', true);
  else set('wordAfter', true);
}

/** قوله، تعبيرها: the speaker's wording, after على حد or وفق. */
const WORDING = /^[ل]?(?:قول|تعبير|وصف|زعم|كلام)(?:ه|ها|هم|هما)$/;
const AS = new Set(['حد', 'وفق', 'وفقا', 'حسب', 'بحسب', 'طبقا']);
/** How many words may stand between the stretch and على حد تعبيره. */
const FARTHEST_WORDING = 10;

/** "…" و"…"، على حد تعبيره: the sentence says that the wording is the speaker's. */
function isOwned(p: Passage, { passage, lastPassage, open }: Stretch): boolean {
  if (lastPassage !== passage) return false;
  let previous = open;
  for (let i = following(p, open), n = 0; i >= 0 && n < FARTHEST_WORDING; i = following(p, i), n++) {
    if (endsSentence(p, i)) return false;
    if (AS.has(p.tokens[previous]!.norm) && WORDING.test(p.tokens[i]!.norm)) return true;
    previous = i;
  }
  return false;
}
