/** What a YAML text is to say. */
export type Tree = string | number | boolean | null | readonly Tree[] | TreeMap;
export interface TreeMap {
  readonly map: readonly (readonly [string, Tree])[];
}

/** Writes YAML as people and programs do, in every style that there is, by a stream of choices. */
export class Hand {
  /** From the text to the name of an anchor on it. */
  private readonly anchors = new Map<string, string>();

  /** @param choose draws a number from 0 up to another one */
  constructor(
    private readonly choose: (n: number) => number,
    private readonly styles: { readonly anchors: boolean },
  ) {}

  document(root: TreeMap): string {
    const start = this.pick('', '', '', '---\n', '--- # بداية\n', '%YAML 1.2\n---\n');
    const end = this.pick('', '', '', '', '...\n', '# نهاية\n');
    const bom = this.rare(8) ? '\ufeff' : '';
    // Behind a byte order mark the library takes the first line for indented by one more.
    const indent = bom === '' && this.rare(12) ? 2 : 0;
    const body = this.rare(8) ? `${this.flow(root, 0)}${this.trail()}\n` : this.blockMap(root, indent);
    const lines = this.gap(0, true) + body;
    const text = start.startsWith('%') ? start + lines + end : this.gap(0, true) + start + lines + end;
    const eol = this.rare(4) ? '\r\n' : '\n';
    return bom + (this.rare(5) && end !== '...\n' ? text.trimEnd() : text).replaceAll('\n', eol);
  }

  private rare(n: number): boolean {
    return this.choose(n) === 0;
  }

  private pick<T>(...list: readonly T[]): T {
    return list[this.choose(list.length)]!;
  }

  /** White space and comments behind a value, on its line. */
  private trail(): string {
    return this.pick('', '', '', '', ' # ملاحظة', '\t# {a: 1}', '  ');
  }

  /** Lines between two others. */
  private gap(indent: number, atTop = false): string {
    const spaces = ' '.repeat(indent);
    return this.pick(
      '',
      '',
      '',
      '',
      '\n',
      `${atTop ? '' : ' '.repeat(this.choose(2))}\n`,
      `${spaces}# فوق\n`,
      `# "x": [\n\n`,
    );
  }

  private blockMap({ map }: TreeMap, indent: number): string {
    return map
      .map(
        ([key, value], i) =>
          (i === 0 ? '' : this.gap(indent)) + ' '.repeat(indent) + this.blockPair(key, value, indent),
      )
      .join('');
  }

  private blockPair(key: string, value: Tree, indent: number): string {
    const written = this.key(key);
    const explicit = this.rare(15) && !isCollection(value);
    return explicit
      ? `? ${written}${this.trail()}\n${' '.repeat(indent)}:${this.after(value, indent)}`
      : `${written}${this.pick('', '', '', ' ')}:${this.after(value, indent)}`;
  }

  /** What follows a colon or a dash, with the line ends. */
  private after(value: Tree, indent: number): string {
    if (value === null) return this.pick(`${this.trail()}\n`, ` ~${this.trail()}\n`, ` null\n`);
    if (isCollection(value)) {
      const empty = isMap(value) ? value.map.length === 0 : value.length === 0;
      if (empty || this.rare(2)) return ` ${this.flow(value, indent + 1)}${this.trail()}\n`;
      const inner = indent + (isMap(value) ? 1 + this.choose(4) : this.choose(3));
      const tag = this.pick('', '', '', '', '', isMap(value) ? ' !!map' : ' !!seq');
      const head = `${tag}${this.pick('', '', ' # تحت', '\n')}`.replace(/ \n$/, '\n');
      return `${head}\n${this.gap(inner)}${isMap(value) ? this.blockMap(value, inner) : this.blockSeq(value, inner)}`;
    }
    const lines = typeof value === 'string' && this.rare(4) ? this.blockScalar(value, indent) : undefined;
    if (lines !== undefined) return lines;
    const scalar = this.scalar(value, indent + 1, false);
    // A tab between a dash and a tag is legal, and more than the library reads.
    const space = scalar.startsWith('!') ? ' ' : this.pick(' ', ' ', ' ', '\t', '  ');
    return `${space}${scalar}${this.trail()}\n`;
  }

  blockSeq(items: readonly Tree[], indent: number): string {
    const spaces = ' '.repeat(indent);
    return items
      .map((item, i) => {
        const gap = i === 0 ? '' : this.gap(indent);
        if (!isMap(item) || this.rare(4)) return `${gap}${spaces}-${this.after(item, indent)}`;
        // The first field on the line of the dash.
        const width = this.pick(1, 1, 1, 2, 3);
        const lines = this.blockMap(item, indent + 1 + width);
        return `${gap}${spaces}-${lines.slice(indent + 1)}`;
      })
      .join('');
  }

  private blockScalar(text: string, indent: number): string | undefined {
    if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} \n]+$/u.test(text) || /\n\n$|^\n|\n[ \t]*$(?<!\n)/.test(text))
      return undefined;
    const spaces = ' '.repeat(indent + 1 + this.choose(3));
    const chomp = text.endsWith('\n') ? '' : '-';
    const lines = text.replace(/\n$/, '');
    if (lines.trim() === '') return undefined;
    const indicator = lines.startsWith(' ') ? String(spaces.length - indent) : '';
    const words = lines.split(' ');
    const folds = !lines.includes('\n') && words.every(word => word !== '') && this.rare(2);
    const body = folds
      ? words.join(this.pick(' ', `\n${spaces}`))
      : lines.replace(/\n(?!\n)/g, `\n${spaces}`);
    const order = this.rare(2) ? indicator + chomp : chomp + indicator;
    return ` ${folds ? '>' : '|'}${order}${this.pick('', '', ' # نص')}\n${spaces}${body}\n`;
  }

  private scalar(value: string | number | boolean, indent: number, inFlow: boolean): string {
    if (typeof value !== 'string') {
      const tag = typeof value === 'number' && Number.isInteger(value) ? '!!int ' : '';
      return (this.rare(12) ? tag : '') + String(value);
    }
    const alias = this.anchors.get(value);
    if (alias !== undefined && this.rare(2)) return `*${alias}`;
    const anchor =
      this.styles.anchors && this.rare(20) && !this.anchors.has(value) ? `a${this.anchors.size}` : undefined;
    if (anchor !== undefined) this.anchors.set(value, anchor);
    const properties = (anchor === undefined ? '' : `&${anchor} `) + (this.rare(25) ? '!!str ' : '');
    return properties + this.text(value, indent, inFlow);
  }

  private text(value: string, indent: number, inFlow: boolean): string {
    const plain = inFlow ? /^\p{L}[\p{L}\p{M}]*$/u : /^\p{L}[\p{L}\p{M}@.:/?=\d-]*$/u;
    const reserved = /^(?:true|false|null|~)$/i;
    if (this.rare(2) && plain.test(value) && !reserved.test(value) && !value.endsWith(':')) return value;
    const words = value.split(' ');
    const foldable = words.length > 1 && words.every(word => /^[\p{L}\p{M}]+$/u.test(word));
    const fold = `\n${' '.repeat(indent + this.choose(4))}`;
    if (foldable && this.rare(3)) return words.join(this.pick(' ', fold));
    if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(value) && this.rare(3)) {
      const body = value.replaceAll("'", "''");
      return `'${foldable && this.rare(2) ? body.replaceAll(' ', fold) : body}'`;
    }
    const body = JSON.stringify(value)
      .slice(1, -1)
      .replace(/[\u0080-\u009f\u2028\u2029\u200f\ufeff]/g, c => this.escape(c));
    // An escaped line end within a text is nothing.
    const cut = body.search(/(?<=[\u0621-\u064a])(?=[\u0621-\u064a])/u);
    return cut > 0 && this.rare(6) ? `"${body.slice(0, cut)}\\${fold}${body.slice(cut)}"` : `"${body}"`;
  }

  private escape(character: string): string {
    const code = character.charCodeAt(0);
    return this.pick(
      `\\u${code.toString(16).padStart(4, '0')}`,
      `\\U${code.toString(16).padStart(8, '0')}`,
      code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`,
    );
  }

  private key(key: string): string {
    if (/^[a-z]\w*$/i.test(key)) return this.pick(key, key, key, `"${key}"`, `'${key}'`);
    return JSON.stringify(key);
  }

  private flow(value: Tree, indent: number): string {
    if (value === null) return this.pick('null', '~');
    if (!isCollection(value)) return this.scalar(value, indent, true);
    const many = this.rare(4);
    const line = (): string =>
      many ? `${this.pick('', '', ' # بين')}\n${' '.repeat(indent + this.choose(3))}` : this.pick('', ' ');
    const space = () => (many ? line() : this.pick(' ', ' ', '  '));
    const parts = isMap(value)
      ? value.map.map(([key, field]) => this.flowPair(key, field, indent))
      : value.map(item => this.flow(item, indent));
    const [open, close] = isMap(value) ? '{}' : '[]';
    const last = parts.length > 0 && this.rare(6) ? ',' : '';
    return `${open}${line()}${parts.join(`${this.pick('', ' ')},${space()}`)}${last}${line()}${close}`;
  }

  private flowPair(key: string, value: Tree, indent: number): string {
    const written = this.key(key);
    const adjacent = written.startsWith('"') && this.rare(3);
    return `${written}:${adjacent ? '' : ' '}${this.flow(value, indent)}`;
  }
}

function isMap(tree: Tree): tree is TreeMap {
  return isCollection(tree) && !Array.isArray(tree);
}

function isCollection(tree: Tree): tree is TreeMap | readonly Tree[] {
  return typeof tree === 'object' && tree !== null;
}
