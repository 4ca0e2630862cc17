/** The variable that lists, separated by commas, what a run of the tests should do without. */
export const WITHOUT = 'NUODBAAS_TEST_WITHOUT';

/** Why tests are left out; undefined where they are wanted. */
export function leftOut(name: string): string | undefined {
  return (process.env[WITHOUT] ?? '').split(',').includes(name) ? `${WITHOUT} lists it` : undefined;
}
