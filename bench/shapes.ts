import type { News } from './news';

/** A kind of text that can be had in any length, in UTF-16 units. */
export type Shape = (length: number) => string;

/** Texts whose reading may not cost more than in proportion to their length: news, and what is hard on the quotes. */
export function shapes(news: News): Readonly<Record<string, Shape>> {
  return {
    'news, a line a paragraph': length => news.article(length),
    'news, one paragraph': length => news.article(length, ' '),
    'nothing but "': repeated('"'),
    'a " on each line': repeated('"\n'),
    'marks of all families in turn': repeated('"\u00ab\u201c\'\u00bb\u201d((\u203a'),
    'the same, spaced': repeated('" \u00ab \u201c \' \u00bb \u201d (( \u203a '),
    'marks nested to the middle': length => '\u00ab"'.repeat(length / 4) + '"\u00bb'.repeat(length / 4),
    'nested quotes': repeated('قال «إن "العمل" جار في (المدينة "القديمة")»، '),
    'an unclosed quote a line': repeated('قال الوزير "إن العمل جار في المدينة\n'),
    'unclosed quotes in one line': repeated('قال الوزير "إن العمل جار في المدينة '),
    'short quotes after a colon': repeated('قال: "نعم" '),
    'one quote over all': length => `قال الوزير "${repeated('كلمة أخرى ')(length - 13)}"`,
    'nothing but قال إن': repeated('قال إن '),
    'a name after each قال': numbered(i => `قال أحمد ${name(i)} إن `),
  };
}

function repeated(piece: string): Shape {
  return length => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function numbered(piece: (i: number) => string): Shape {
  return length => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += piece(i);
    return text.slice(0, length);
  };
}

const LETTERS = 'بتدرسعفقكلمن';

/** A word that is no other number's. */
function name(i: number): string {
  let out = 'ال';
  for (let rest = i + LETTERS.length; rest > 0; rest = Math.floor(rest / LETTERS.length))
    out += LETTERS[rest % LETTERS.length];
  return out;
}
