import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawTheme, parseRawGrammar, Registry } from 'vscode-textmate';

/** A stretch of a line in one style, as VS Code is handed it. */
export interface Piece {
  readonly text: string;
  /** All scopes of the stretch but the grammar's own, outermost first. */
  readonly scopes: readonly string[];
  /** Colour, font style and kind in one number: pieces of one number look the same. */
  readonly style: number;
}

/** Files of the grammars by scope name; those that begin with `{` are grammars themselves. */
export type Grammars = Readonly<Record<string, string>>;

/** The shape of the rules that the themes of VS Code have, with a colour of its own for each rule. */
const THEME: IRawTheme['settings'] = [
  'comment',
  'string',
  'constant.numeric',
  'constant.language',
  'constant.character.escape',
  'entity.name.tag',
  'entity.name.type',
  'variable',
  'keyword',
  'punctuation.definition.string',
  'markup.heading',
  'markup.inserted',
  'markup.deleted',
  'markup.changed',
  'markup.quote',
].map((scope, index) => ({
  scope,
  settings: {
    foreground: `#${(0x101010 * (index + 1)).toString(16)}`,
    ...(scope === 'markup.heading' && { fontStyle: 'bold' }),
  },
}));

let engine: Promise<void> | undefined;

/** Reads a text as VS Code does, line by line. The grammars named in `injected` are injected into `scopeName`. */
export async function tokenize(
  text: string,
  { scopeName, grammars, injected = [] }: { scopeName: string; grammars: Grammars; injected?: string[] },
): Promise<readonly (readonly Piece[])[]> {
  engine ??= loadWASM({ data: readFileSync(path.join(onigurumaFolder(), 'onig.wasm')) });
  const registry = new Registry({
    onigLib: engine.then(() => ({ createOnigScanner, createOnigString })),
    theme: { settings: [{ settings: { foreground: '#ffffff', background: '#000000' } }, ...THEME] },
    loadGrammar: async name => {
      const source = grammars[name];
      if (source === undefined) return null;
      return parseRawGrammar(source.startsWith('{') ? source : readFileSync(source, 'utf8'), `${name}.json`);
    },
    getInjections: name => (name === scopeName ? injected : undefined),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  let state = INITIAL;
  return text.split(/\r\n|\n/).map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine2(line, state);
    const scopes = grammar.tokenizeLine(line, state).tokens;
    state = ruleStack;
    return Array.from({ length: tokens.length / 2 }, (_, i) => {
      const [start, end] = [tokens[2 * i]!, tokens[2 * i + 2] ?? line.length];
      return {
        text: line.slice(start, end),
        scopes: scopes.find(token => token.endIndex > start)?.scopes.slice(1) ?? [],
        style: tokens[2 * i + 1]! >>> 0,
      };
    });
  });
}

function onigurumaFolder(): string {
  return path.dirname(createRequire(path.resolve('package.json')).resolve('vscode-oniguruma'));
}
