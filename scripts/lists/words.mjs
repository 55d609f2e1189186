// Ordinary words: what stands in news and encyclopaedia text outside names. They end a name and speak against one.

const CORPORA =
  'ANERcorp (first five sixths of its train part), NewsFANE (same part), WikiFANE, AQMAR, Wojood sample';

/** @returns {{ list, has(word: string): boolean }} */
export function mineWords({ counts, fold, stems, news }) {
  const ordinary = new Set();
  for (const word of counts.words()) {
    const none = counts.of(word, 'none');
    const share = counts.share(word, 'none');
    const isSomewhat = none >= 5 && counts.share(word, 'person') < 0.1 && counts.share(word, 'place') < 0.2;
    if (/^[\u0621-\u064a]{2,}$/.test(word) && none >= 2 && (share >= 0.6 || isSomewhat)) ordinary.add(word);
  }
  for (const [word, { all, afterName }] of newsCounts(news, counts, fold)) {
    if (all >= 6 && afterName / all < 0.1 && entityShare(counts, word) < 0.3) ordinary.add(word);
  }
  const has = word => ordinary.has(word) || stems(word).some(stem => ordinary.has(stem));
  // A word with particles says nothing new where its stem is ordinary, commoner, or mostly a name.
  const isRedundant = word =>
    stems(word).some(stem => {
      const total = counts.total(stem);
      const isName = total >= 2 && counts.share(stem, 'none') < 0.6;
      return stem.length >= 3 && (ordinary.has(stem) || total >= counts.total(word) || isName);
    });
  const entries = [...ordinary].filter(word => !isRedundant(word));
  return {
    has,
    list: {
      header: [
        'Ordinary words, in folded spelling, without attached particles.',
        `Source: words outside names in ${CORPORA}, and frequent words of Jawhara FM news (Apache-2.0).`,
        'Licence: CC BY-SA 4.0.',
      ],
      entries,
    },
  };
}

function entityShare(counts, word) {
  const share = counts.share(word, 'none');
  return share === undefined ? 0 : 1 - share;
}

/** How often a word stands in the news, and how often right after a word that is mostly a person's. */
function newsCounts(news, counts, fold) {
  const out = new Map();
  for (const text of news) {
    let last = '';
    for (const [found] of fold(text).matchAll(/[\u0621-\u064a]+|[^\s]/g)) {
      if (found.length >= 2) {
        const count = out.get(found) ?? { all: 0, afterName: 0 };
        count.all++;
        if ((counts.share(last, 'person') ?? 0) > 0.5) count.afterName++;
        out.set(found, count);
      }
      last = found;
    }
  }
  return out;
}
