/** What came of looking at one thing. */
export interface Finding {
  /** `wrong` keeps the provider from working; `note` may be meant so. */
  readonly verdict: 'ok' | 'note' | 'wrong';
  /** What there is, in a sentence. */
  readonly text: string;
  /** What to do about it. */
  readonly fix?: string;
}

export function ok(text: string): Finding {
  return { verdict: 'ok', text };
}

export function note(text: string, fix?: string): Finding {
  return { verdict: 'note', text, fix };
}

export function wrong(text: string, fix: string): Finding {
  return { verdict: 'wrong', text, fix };
}

const MARKS = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;
const INDENT = ' '.repeat(8);

/** One line, and below it what to do. */
export function formatFinding({ verdict, text, fix }: Finding): string {
  const line = `  ${MARKS[verdict]} ${text}`;
  return fix === undefined ? line : `${line}\n${INDENT}${fix}`;
}
