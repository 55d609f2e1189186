// Runs the tests: npm test [-- KIND… --grep X --vscode VERSION]. Without a kind all of them. Only Node's own modules are
// loaded at first, since the others may have to be installed.
import { ensureModules } from './modules.mjs';

const KINDS = ['check', 'unit', 'laws', 'grammar', 'extension', 'web', 'flow'];
const IN_NODE = ['unit', 'laws', 'grammar'];

const args = process.argv.slice(2);
/** @param {string} name @returns {string | undefined} the value of an option, which is taken out of the arguments */
const option = name => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const grep = option('--grep');
const onlyVersion = option('--vscode');
const unknown = args.filter(arg => !KINDS.includes(arg));
if (unknown.length > 0) {
  console.error(`No tests called ${unknown.join(', ')}; there are: ${KINDS.join(', ')}`);
  process.exit(2);
}
const kinds = args.length > 0 ? args : KINDS;

await ensureModules();
const runners = await import('./runners.mjs');
const { CURRENT, OLDEST } = await import('./host/vscode.mjs');

/** @type {[title: string, run: () => Promise<{ passed: number, failed: number, skipped: number }>][]} */
const steps = [];
if (kinds.includes('check')) steps.push(['Types and style', () => runners.check()]);
const inNode = IN_NODE.filter(kind => kinds.includes(kind));
if (inNode.length > 0)
  steps.push([`Tests in Node: ${inNode.join(', ')}`, () => runners.inNode(inNode, { grep })]);
if (kinds.includes('flow')) steps.push(['Package', () => runners.packaged()]);
for (const version of onlyVersion ? [onlyVersion] : [CURRENT, OLDEST]) {
  const inside = `in VS Code ${version}`;
  if (kinds.includes('extension'))
    steps.push([`Tests of the extension ${inside}`, () => runners.extension({ version, grep })]);
  if (kinds.includes('flow'))
    steps.push([`A person's work ${inside}`, () => runners.inNode(['flow'], { grep, version })]);
}
if (kinds.includes('web')) steps.push(['Tests of the extension in a browser', () => runners.web()]);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [title, run] of steps) {
  console.log(`\n== ${title}`);
  const counts = await run().catch(error => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
