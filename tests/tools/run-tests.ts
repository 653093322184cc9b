import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `npm test`: every check of the project, one after the other, since two processors are soon full. Goes on after a failure, says how
 * each step went, and ends with `N passed, N failed`: tests where a step has tests, else the step itself.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, '.output', 'results');

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by name, and why in a line: said at the end, where a log that is cut short still has it. */
  readonly faults: readonly string[];
}
/** The part of Vitest's JSON report that is looked at. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}
interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const steps: readonly Step[] = [
  { name: 'types', run: () => tools(['wxt', 'prepare'], ['tsc', '--noEmit'], ['tsc', '--noEmit', '-p', 'src/pure.tsconfig.json']) },
  { name: 'lint', run: () => tools(['oxlint', '--deny-warnings']) },
  { name: 'unused code', run: () => tools(['knip']) },
  // Before the tests: budgets and the end-to-end tests look at the builds.
  { name: 'build for Chromium', run: () => tools(['wxt', 'build', '-b', 'chrome']) },
  { name: 'build for Firefox', run: () => tools(['wxt', 'build', '-b', 'firefox', '--mv3']) },
  { name: 'inspect build for Chromium', run: () => tools(['wxt', 'build', '-b', 'chrome', '--mode', 'inspect']) },
  { name: 'inspect build for Firefox', run: () => tools(['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'inspect']) },
  { name: 'add-on lint', run: () => tools(['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery']) },
  { name: 'unit tests', run: () => vitest('unit') },
  { name: 'browser tests', run: () => vitest('browser') },
  { name: 'end-to-end tests', run: () => vitest('e2e') },
];

const wanted = process.argv.slice(2);
const lines: string[] = [];
let passed = 0;
let failed = 0;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  const began = Date.now();
  console.log(`\n── ${step.name}`);
  const count = await step.run();
  passed += count.passed;
  failed += count.failed;
  const seconds = Math.round((Date.now() - began) / 1000);
  lines.push(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  lines.push(...count.faults.map((fault) => `       ${fault}`));
}
console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs tools until one fails; together they count as one check. */
async function tools(...commands: readonly (readonly [tool: string, ...args: string[]])[]): Promise<Count> {
  for (const [tool, ...args] of commands) {
    if ((await execute(tool, args)) !== 0) return { passed: 0, failed: 1, faults: [[tool, ...args].join(' ')] };
  }
  return { passed: 1, failed: 0, faults: [] };
}

/** Runs one project of the test suite. A run that breaks without a failing test (a file that does not load) is a failure too. */
async function vitest(project: string): Promise<Count> {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await execute('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters]);
  if (!existsSync(file)) return { passed: 0, failed: 1, faults: ['no report was written'] };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const faults = report.testResults.flatMap(faultsIn);
  const broken = status !== 0 && report.numFailedTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, faults };
}

/** The failed tests of one file; the file itself if it did not load. */
function faultsIn({ name, status, message, assertionResults }: VitestReport['testResults'][number]): readonly string[] {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0] ?? '')}`);
}

/** Long messages are whole pages: 200 characters say what it was about. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}

function execute(tool: string, args: readonly string[]): Promise<number> {
  const script = join(root, 'node_modules', '.bin', tool);
  return new Promise((resolve) => {
    const child = spawn(script, args, { cwd: root, stdio: ['ignore', 1, 1], shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
