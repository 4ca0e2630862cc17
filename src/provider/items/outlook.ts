import type { ObjectValue } from '../../tfplugin';
import type { Kind, Served } from './kind';

/** What is planned for one resource. */
export interface Outcome {
  /** As it is before; null where it is to be created, or replaced. */
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue;
}

type Named = Pick<Kind<object, Served>, 'path'> & { readonly identifiers: readonly string[] };

/**
 * What the plans of this run say so far. Terraform plans a resource after those that it depends on, so that a check of
 * what it needs can tell what the same apply is about to change from what will stay as it is.
 */
export class Outlook {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly answers = new Map<string, Promise<unknown>>();

  public note({ path, identifiers }: Named, prior: ObjectValue | null, planned: ObjectValue): void {
    const parts = identifiers.map((name) => planned[name]);
    if (parts.every((part) => typeof part === 'string'))
      this.outcomes.set([path, ...parts].join('/'), { prior, planned });
  }

  /** @param name such as `acme/messaging/demo` */
  public find({ path }: Pick<Named, 'path'>, name: string): Outcome | undefined {
    return this.outcomes.get(`${path}/${name}`);
  }

  /**
   * Asks once what many plans want to know. A question that was not answered is asked again.
   *
   * @param path what it is about, as the API's paths name it: `databases/acme/messaging/demo`
   */
  public ask<Answer>(path: string, question: () => Promise<Answer>): Promise<Answer> {
    const known = this.answers.get(path) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = question();
    this.answers.set(path, answer);
    answer.catch(() => this.answers.delete(path));
    return answer;
  }
}
