/** A step from a value to a part of it: an attribute's or a map key's name, or a list's index. */
export type PathStep = string | number;
export type Path = readonly PathStep[];

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** A title, without a full stop. */
  readonly summary: string;
  /** What was attempted, what came back, what to do next. */
  readonly detail: string;
  /** The attribute at fault, where there is one. */
  readonly path?: Path;
}

/** Collects what a user is told about one call. */
export class Diagnostics {
  private readonly collected: Diagnostic[] = [];

  public error(summary: string, detail: string, path?: Path): void {
    this.collected.push({ severity: 'error', summary, detail, path });
  }

  public warning(summary: string, detail: string, path?: Path): void {
    this.collected.push({ severity: 'warning', summary, detail, path });
  }

  public get hasError(): boolean {
    return this.collected.some((diagnostic) => diagnostic.severity === 'error');
  }

  public get all(): readonly Diagnostic[] {
    return this.collected;
  }
}
