/** What becomes of a backup when it leaves the stack, or the stack is destroyed. */
export enum DeletionPolicy {
  /** The backup stays where it is, and Terraform no longer knows it. */
  RETAIN = 'retain',
  /** The backup is deleted, for an import: its record, never the bytes that its source owns. */
  DELETE = 'delete',
}
