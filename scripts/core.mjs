// Loads a module of src/core in a script: bundled in memory, so that scripts and product share one spelling rule.
import { build } from 'esbuild';

/** @param {string} entry such as `src/core/text/normalize.ts` */
export async function importCore(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    charset: 'utf8',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
