// Mocha for a host without Node's modules. Its file for browsers sets a global.
import '../../node_modules/mocha/mocha.js';

export default (globalThis as unknown as { Mocha: typeof import('mocha') }).Mocha;
