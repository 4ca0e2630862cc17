/** What could not be asked at present, and may be later. Its message says why. */
export class Unavailable extends Error {
  public override readonly name = 'Unavailable';
}
