import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './flags';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['src', 'entrypoints', 'assets', 'wxt.config.ts', 'package.json'];

export type Flavour = 'production' | 'inspect';

/** The folder of a build, made first when it is missing or older than its sources. Progress goes to stderr. */
export async function builtExtension(browser: BrowserName, flavour: Flavour): Promise<string> {
  const name = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = join(root, '.output', `${name}-mv3${flavour === 'inspect' ? '-inspect' : ''}`);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest()) return folder;
  process.stderr.write(`Building ${flavour === 'inspect' ? 'the inspect build' : 'Copydesk'} for ${browser}\n`);
  const mode = flavour === 'inspect' ? ['--mode', 'inspect'] : [];
  await runTool('wxt', ['build', '-b', name, '--mv3', ...mode]);
  return folder;
}

/** Runs a tool of this project from its top folder. What it prints is shown only when it fails; then this rejects. */
function runTool(tool: string, args: readonly string[]): Promise<void> {
  const script = join(root, 'node_modules', '.bin', tool);
  return new Promise((resolve, reject) => {
    const child = spawn(script, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(said));
      reject(new Error(`${tool} ${args.join(' ')} ended with status ${code}`));
    });
  });
}

/** Time of the last change to what builds are made of. The command line's own room is not in them. */
function newest(): number {
  const times = sources.map((source) => newestIn(join(root, source)));
  return Math.max(...times);
}

function newestIn(path: string): number {
  if (path === join(root, 'src/inspect')) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
