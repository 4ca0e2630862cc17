/** What the help of the commands says after their options. */
export const EXAMPLES = {
  group: `
Examples:
  $ nuodbaas registry copy --from ./here --to ./there acme-messaging-demo-20241004095616
  $ nuodbaas registry copy --from-context east-1 --to-context east-2 acme-messaging-demo-20241004095616`,
  copy: `
A control plane of this package keeps its registry in its data directory, a file for each handle. What is copied is the
entry of a backup, so that another control plane on this machine can import it; the bytes stay where they are, in the data
directory that the entry came from. Deleting the backup there takes the bytes from whoever has a copy of the entry, too:
that control plane only keeps a backup that its own imports need. An entry that is there already is never overwritten.

On Kubernetes an entry is a Secret. It is copied as it is, whoever wrote it, by its name: data, type, labels and
annotations, but for what kubectl notes down there. It goes from cluster to cluster through the memory of this process and
is written nowhere else. A Secret that is there already with other content is never overwritten; with the same content
there is nothing to do. Both clusters must be in one region: where their nodes say that they are not, nothing is copied.
With --snapshots the VolumeSnapshots and their contents are made first, in the namespaces that the entry names, which must
exist. Their contents are retained: the bytes stay with the cluster that the entry came from, and go when it deletes them.

Examples:
  Make a backup known to another control plane, under the same handle:
  $ nuodbaas registry copy --from ./here --to ./there acme-messaging-demo-20241004095616

  Give a backup a second handle:
  $ nuodbaas registry copy --from ./here --to ./here acme-messaging-demo-20241004095616 --as backup

  Make a backup known to another Kubernetes cluster:
  $ nuodbaas registry copy --from-context east-1 --to-context east-2 acme-messaging-demo-20241004095616

  The same, where both registries are in a namespace of their own:
  $ nuodbaas registry copy --from-context east-1 --to-context east-2 --from-namespace backups \\
      --to-namespace backups acme-messaging-demo-20241004095616`,
  sync: `
Copies each entry as \`nuodbaas registry copy\` does. May be run again and again, on a schedule: what is there already is
left alone, and nothing is deleted. Finds Secrets by the label backup.cp.nuodb.com/backup-id, and prints a line for each:

  HANDLE copied
  HANDLE present                   it was there already, with the same content
  HANDLE gone                      it was deleted while this was running
  HANDLE failed: what is wrong     the others are copied all the same

Exit code 0 says that all entries are there. Where some failed it is the one that they have in common, such as 4 where
Secrets with other content are in the way, or else 1. With --snapshots, entries of NuoDB's operator are copied without.

Example:
  $ nuodbaas registry sync --from-context east-1 --to-context east-2 --selector tier=gold`,
};
