// Counts, for every folded word of the labelled corpora, how often it carries which label.

const LABELS = ['person', 'place', 'organization', 'group', 'other', 'none'];

export class Counts {
  #words = new Map();
  /** Whole mentions, `label` → folded words joined by spaces → how often. */
  mentions = new Map(LABELS.map(label => [label, new Map()]));

  constructor({ split, whole }, fold) {
    for (const sentence of split) this.#read(sentence, fold);
    for (const sentence of whole) this.#read(sentence, fold);
  }

  #read(sentence, fold) {
    for (let i = 0; i < sentence.length; i++) {
      const word = fold(sentence[i].word);
      const { label } = sentence[i];
      const begins = i === 0 || sentence[i].begins || sentence[i - 1].label !== label;
      const more = sentence[i + 1];
      const ends = !more || more.begins || more.label !== label;
      this.#add(word, label);
      if (label !== 'none')
        this.#add(word, begins ? (ends ? `${label}-alone` : `${label}-first`) : `${label}-later`);
      else continue;
      if (!begins) continue;
      let end = i + 1;
      while (end < sentence.length && sentence[end].label === label && !sentence[end].begins) end++;
      const mention = sentence
        .slice(i, end)
        .map(token => fold(token.word))
        .join(' ');
      const mentions = this.mentions.get(label);
      mentions.set(mention, (mentions.get(mention) ?? 0) + 1);
    }
  }

  #add(word, label) {
    const counts = this.#words.get(word) ?? {};
    this.#words.set(word, counts);
    counts[label] = (counts[label] ?? 0) + 1;
  }

  of(word, label) {
    return this.#words.get(word)?.[label] ?? 0;
  }

  total(word) {
    return LABELS.reduce((sum, label) => sum + this.of(word, label), 0);
  }

  /** The share of the word's occurrences that carry the label; undefined for a word never seen. */
  share(word, label) {
    const total = this.total(word);
    return total === 0 ? undefined : this.of(word, label) / total;
  }

  words() {
    return this.#words.keys();
  }
}
