import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { LATENCY } from './control-plane.mjs';

const PAGE = 'docs/benchmarks.md';
const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

/** Writes the figures between the marks of the page, and leaves the rest of it alone; or prints them. */
export async function publish(run) {
  const text = reportOf(run);
  if (!run.writes) return void console.log(text);
  const path = join(root, PAGE);
  const page = await readFile(path, 'utf8').catch(() => `# Benchmarks\n\n${BEGIN}\n${END}\n`);
  const [before, rest] = page.split(BEGIN);
  const after = rest.split(END)[1];
  await mkdir(join(root, 'docs'), { recursive: true });
  await writeFile(path, `${before}${BEGIN}\n${text}\n${END}${after}`);
}

function reportOf(run) {
  const { repetitions, items, growth, terraform } = run;
  const [{ model }] = cpus();
  const measures = [
    'start',
    ...[1, items].map((count) => `plan ${count}`),
    `apply ${items}`,
    `destroy ${items}`,
    ...growth.map((count) => `growth ${count}`),
  ];
  return [
    `${new Date().toISOString().slice(0, 10)}, ${terraform.version}, Node.js ${process.version}, ${cpus().length} × ` +
      `${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}; load average ` +
      `${loadavg()[0].toFixed(1)} at the end. ${LATENCY} ms of latency a request. Medians of ${repetitions} ` +
      `repetitions (${repetitions * 4} of a start, ${Math.min(repetitions, 2)} of the growth).`,
    '',
    ...tableOf(run, measures),
  ].join('\n');
}

function tableOf({ results, providers }, measures) {
  const figures = { wall: 'wall s', requests: 'requests', cpu: 'CPU s', memory: 'peak MiB' };
  const columns = Object.entries(figures).flatMap(([figure, title]) =>
    providers.map(({ name }) => ({
      title: `${title}, ${name}`,
      value: (measure) => results.median(measure, name, figure),
    })),
  );
  if (providers.length > 1) {
    const ratio = (measure) => results.median(measure, 'ours', 'wall') / results.median(measure, 'other', 'wall');
    columns.splice(2, 0, { title: '**ratio**', value: ratio });
  }
  columns.splice(0, 0, { title: 'wall s, alone', value: (measure) => results.median(measure, 'alone', 'wall') });
  return [
    row(['', ...columns.map(({ title }) => title)]),
    row(['---', ...columns.map(() => '--:')]),
    ...measures.map((measure) => row([measure, ...columns.map(({ value }) => shown(value(measure)))])),
  ];
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function shown(value) {
  if (value === undefined) return '–';
  return value >= 20 ? String(Math.round(value)) : String(Number(value.toFixed(value < 1 ? 3 : 2)));
}
