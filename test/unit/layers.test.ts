import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

/** What each layer may import besides its own files and packages. */
const LAYERS: Record<string, { layers: string[]; vscode: boolean; node: boolean }> = {
  core: { layers: [], vscode: false, node: false },
  extension: { layers: ['core'], vscode: true, node: false },
  desktop: { layers: ['extension', 'node'], vscode: true, node: true },
  cli: { layers: ['core', 'node'], vscode: false, node: true },
  node: { layers: [], vscode: false, node: true },
};

const IMPORT = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"]+)['"]/g;
const NODE = new Set(builtinModules.flatMap(name => [name, `node:${name}`]));

/** Why a file of a layer must not import `target`; undefined when it may. */
function violation(file: string, target: string): string | undefined {
  const layer = file.split('/')[1] ?? '';
  const rules = LAYERS[layer];
  if (rules === undefined) return `${file}: no such layer`;
  if (target === 'vscode') return rules.vscode ? undefined : `${file} imports vscode`;
  if (NODE.has(target) || target.startsWith('node:'))
    return rules.node ? undefined : `${file} imports ${target}`;
  if (!target.startsWith('.')) return undefined;
  const other = path.posix.join(path.posix.dirname(file), target).split('/')[1] ?? '';
  return other === layer || rules.layers.includes(other) ? undefined : `${file} imports ${target}`;
}

function violations(file: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].flatMap(([, target]) => violation(file, target ?? '') ?? []);
}

describe('layers', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map(name => path.posix.join('src', name.split(path.sep).join('/')))
    .filter(name => name.endsWith('.ts'));

  it('dependencies point down only', () => {
    assert.ok(files.length > 10);
    assert.deepEqual(
      files.flatMap(file => violations(file, readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('catches planted violations', () => {
    const planted: [string, string][] = [
      ['src/core/a.ts', "import * as vscode from 'vscode';"],
      ['src/core/text/a.ts', "import { x } from '../../extension/b';"],
      ['src/core/a.ts', "import fs from 'fs';"],
      ['src/core/a.ts', "const fs = await import('node:fs/promises');"],
      ['src/extension/a.ts', "const path = require('path');"],
      ['src/cli/a.ts', "export * from '../extension/b';"],
      ['src/elsewhere/a.ts', "import '../core/b';"],
    ];
    for (const [file, source] of planted)
      assert.equal(violations(file, source).length, 1, `${file}: ${source}`);
    assert.deepEqual(
      violations('src/cli/a.ts', "import fs from 'node:fs';\nimport { x } from '../core/x';"),
      [],
    );
  });
});
