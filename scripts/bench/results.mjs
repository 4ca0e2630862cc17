/** What was measured: for each measure and provider, the figures of every repetition. */
export class Results {
  #figures = new Map();

  /** @param figures such as `{ wall: 1.2, requests: 12 }` */
  add(measure, provider, figures) {
    const key = `${measure} ${provider}`;
    this.#figures.set(key, [...(this.#figures.get(key) ?? []), figures]);
  }

  /** The median of a figure; undefined where it was not measured. */
  median(measure, provider, figure) {
    const values = (this.#figures.get(`${measure} ${provider}`) ?? []).map((figures) => figures[figure]);
    const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
    if (sorted.length === 0) return undefined;
    const middle = (sorted.length - 1) / 2;
    return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  }
}
