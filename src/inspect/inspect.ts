import { builtExtension } from './builds';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { parseFlags, usage, UsageError, type Flags } from './flags';
import { expand } from './inputs';
import { pictureNames } from './pictures';
import { progress } from './progress';
import { run, visited } from './run';
import { summary } from './summary';
import { messageOf } from './waiting';

/* The command-line twin: `npm run --silent inspect -- …`. Status 0: every page was visited; 1: not every one; 2: not understood. */

// A reader of the output that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main();

async function main(): Promise<number> {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage);
    return 0;
  }
  try {
    return (await inspect(parseFlags(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    console.error(messageOf(error));
    if (error instanceof UsageError) console.error(`\n${usage}`);
    return 2;
  }
}

async function inspect(flags: Flags): Promise<boolean> {
  const inputs = expand(flags.inputs);
  const extension = await builtExtension(flags.browser, 'inspect');
  const pictures = flags.shots === null ? null : pictureNames(flags.shots, inputs.length);
  const shown = progress(inputs.length);
  let all = inputs.length > 0;
  await run(inputs, flags.browser === 'firefox' ? launchFirefox : launchChromium, { ...flags, extension, pictures }, (report) => {
    all &&= visited(report);
    process.stdout.write(flags.jsonl ? `${JSON.stringify(report)}\n` : `${summary(report)}\n`);
    shown.step();
  });
  shown.end();
  return all;
}
