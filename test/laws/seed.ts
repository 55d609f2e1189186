import fc from 'fast-check';

/** The laws draw the same cases at every run; `HASHIYA_SEED=7 npm run test:unit` draws others. */
fc.configureGlobal({ seed: Number(process.env.HASHIYA_SEED ?? 1) });
