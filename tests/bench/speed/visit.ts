import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VisitReport } from '../../../src/engine/visit-report';
import { builtExtension } from '../../../src/inspect/builds';
import { launchChromium } from '../../../src/inspect/chromium';
import { expand } from '../../../src/inspect/inputs';
import { run } from '../../../src/inspect/run';
import { longPage } from './long-page';

/** Whole visits of the built extension to pages of about 5,000 blocks, said once and said twice: wall time, so a busy machine adds to it. */
export async function visits(emit: (name: string, report: VisitReport) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-speed-'));
  try {
    writeFileSync(join(folder, 'said once.html'), longPage(4000));
    writeFileSync(join(folder, 'said twice.html'), longPage(4000, 2));
    const extension = await builtExtension('chromium', 'inspect');
    await run(expand([folder]), launchChromium, { jobs: 1, force: true, scripts: false, url: null, extension, pictures: null }, (report) => {
      emit(report.input.replace(/^.*\/|\.html$/g, ''), report);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
