/**
 * A CLI configuration of Terraform or OpenTofu as a tree. It is written in an older and smaller form of their language:
 * blocks with labels, and arguments that are texts, lists or objects.
 */
export interface Entry {
  readonly name: string;
  readonly labels: readonly string[];
  readonly value: SyntaxValue;
}

export type SyntaxValue = string | readonly SyntaxValue[] | { readonly body: readonly Entry[] };

const TOKEN = /\s+|#.*|\/\/.*|\/\*[\s\S]*?\*\/|("(?:[^"\\\n]|\\.)*"|[\w.-]+|[{}[\]=:,])/y;

/** @throws SyntaxError that names the line, never what is there: a configuration may hold tokens */
export function parseConfiguration(text: string): Entry[] {
  const reader = new Reader(text);
  const entries = reader.entries('');
  reader.expect('');
  return entries;
}

class Reader {
  private position = 0;
  /** Empty at the end. */
  private token = '';

  public constructor(private readonly text: string) {
    this.next();
  }

  public entries(end: string): Entry[] {
    const entries: Entry[] = [];
    while (this.token !== end) {
      entries.push(this.entry());
      if (this.token === ',') this.next();
    }
    return entries;
  }

  public expect(token: string): void {
    if (this.token !== token) throw this.fault();
    if (token !== '') this.next();
  }

  private entry(): Entry {
    const name = this.word();
    const labels: string[] = [];
    while (this.token.startsWith('"')) labels.push(this.word());
    if (this.token === '=' || this.token === ':') this.next();
    else if (this.token !== '{') throw this.fault();
    return { name, labels, value: this.value() };
  }

  private value(): SyntaxValue {
    if (this.token === '{') {
      this.next();
      const body = this.entries('}');
      this.expect('}');
      return { body };
    }
    return this.token === '[' ? this.list() : this.word();
  }

  private list(): SyntaxValue[] {
    this.next();
    const values: SyntaxValue[] = [];
    while (this.token !== ']') {
      values.push(this.value());
      if (this.token === ',') this.next();
    }
    this.next();
    return values;
  }

  /** A name, or a text without its quotes. */
  private word(): string {
    const { token } = this;
    if (!/^["\w.-]/.test(token)) throw this.fault();
    this.next();
    return token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;
  }

  private next(): void {
    this.token = '';
    while (this.token === '' && this.position < this.text.length) {
      TOKEN.lastIndex = this.position;
      const match = TOKEN.exec(this.text);
      if (!match) throw this.fault();
      this.position = TOKEN.lastIndex;
      this.token = match[1] ?? '';
    }
  }

  private fault(): SyntaxError {
    return new SyntaxError(`line ${this.text.slice(0, this.position).split('\n').length} is not understood`);
  }
}
