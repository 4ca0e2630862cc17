/** Says what is being done and what came of it, in lines that start with the seconds since the beginning. */
export class Progress {
  #out;
  #start = performance.now();

  constructor(out) {
    this.#out = out;
  }

  /** Does a step. A terminal shows its title meanwhile; what stays is one line with `result`, made of what came out. */
  async step(title, work, result = () => title) {
    if (this.#out.isTTY) this.#out.write(`${this.#time()}  ${title}…`);
    try {
      const outcome = await work();
      this.#line(result(outcome));
      return outcome;
    } catch (error) {
      this.#line(`${title} failed`);
      throw error;
    }
  }

  #line(text) {
    const clear = this.#out.isTTY ? '\r\x1b[K' : '';
    this.#out.write(`${clear}${this.#time()}  ${text}\n`);
  }

  #time() {
    return `${((performance.now() - this.#start) / 1000).toFixed(1).padStart(6)} s`;
  }
}
