/** How many answers are kept: as many words as some hundred articles hold. */
const MOST = 32_768;

/**
 * Remembers what a function said of the texts that it was asked about first, which are the common ones before all. What
 * it says must depend on the text alone, so that nothing but the time tells whether it was remembered.
 */
export class Memo<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly answer: (text: string) => T) {}

  get(text: string): T {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const answer = this.answer(text);
    if (this.known.size < MOST) this.known.set(text, answer);
    return answer;
  }
}
