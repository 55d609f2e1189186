import type { Random } from '../random';

/** What a slip of the hand, a merge, another program or an attacker may put into a sidecar. */
const PIECES = [
  ...[
    '"',
    "'",
    ':',
    ': ',
    ',',
    '- ',
    '-',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '?',
    '%',
    '@',
    '`',
    '\\',
    '!',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u200f',
    '\u202e',
    '\0',
    '\ud800',
  ],
  ...[
    'null',
    '~',
    'true',
    '.nan',
    '.inf',
    '-1',
    '1e999',
    '0x1f',
    '9007199254740993',
    '0.5',
    '"\\u202e"',
    '"\\ud800"',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!str ',
    '!!js/function ',
    '---\n',
    '...\n',
    '__proto__: {a: 1}',
    'constructor: 1',
  ],
  ...[
    '\n<<<<<<< ours\n',
    '\n=======\n',
    '\n>>>>>>> theirs\n',
    '# ملاحظة\n',
    'note: "هنا"',
    '{a: [b, {c: d}]}',
  ],
  ...[
    'status: rejected',
    'span: [0, 3]',
    'span: [5, 2]',
    'span: [0, 99999]',
    'id: a1',
    'label: person',
    'قال',
    '😀',
  ],
];

/** A sidecar with one to four things in it changed. */
export function mutate(source: string, random: Random): string {
  let text = source;
  for (let left = random.chance(0.6) ? 1 : 2 + random.below(3); left > 0; left--) text = once(text, random);
  return text;
}

function once(source: string, random: Random): string {
  const at = random.below(source.length + 1);
  const cut = (start: number, end: number, put = '') => source.slice(0, start) + put + source.slice(end);
  const lines = source.split('\n');
  const line = random.below(lines.length);
  const withLines = (...changed: string[]) =>
    [...lines.slice(0, line), ...changed, ...lines.slice(line + 1)].join('\n');
  switch (random.below(12)) {
    case 0:
      return cut(at, at + 1 + random.below(8));
    case 1:
    case 2:
    case 3:
      return cut(at, at, random.of(PIECES));
    case 4:
      return cut(at, at + random.below(12), random.of(PIECES));
    case 5:
      return withLines();
    case 6:
      return withLines(lines[line]!, lines[random.below(lines.length)]!);
    case 7:
      return withLines(`${' '.repeat(random.below(4))}${lines[line]!.trimStart()}`);
    case 8:
      return withLines(lines[line]!.replace(/\d+/, () => String(random.below(300))));
    case 9:
      return withLines(lines[line]!.replace(/: .*$/, () => `: ${random.of(PIECES)}`));
    case 10: {
      const [from, length] = [random.below(lines.length), 1 + random.below(12)];
      return withLines(lines[line]!, ...lines.slice(from, from + length));
    }
    default:
      return random.chance(0.2) ? source.slice(0, at) : source.replaceAll('\n', '\r\n');
  }
}
