/** A record with its entries converted, in the order of their names: what is written is the same from run to run. */
export function sortedRecord<From, To>(
  record: Readonly<Record<string, From>>,
  convert: (value: From, name: string) => To,
): Record<string, To> {
  const names = Object.keys(record).sort();
  return Object.fromEntries(names.map((name) => [name, convert(record[name], name)]));
}
