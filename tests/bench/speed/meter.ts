import type { CDPSession, Page } from 'playwright-core';

/** What a piece of work cost the page's main thread. */
export interface Cost {
  /** Processor time in milliseconds, without what asking costs. */
  readonly milliseconds: number;
  /** Layouts and style passes that it forced; a page that is at rest needs none. */
  readonly layouts: number;
  readonly styles: number;
}

/** Asks the browser, by thread ticks, so that a busy machine matters little. */
export class Meter {
  private constructor(private readonly page: Page, private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Meter(page, session);
  }

  /** What `work` costs, cold, once the page has loaded `script`, laid itself out and come to rest. */
  async cost(script: string, work: string): Promise<Cost> {
    await this.page.evaluate(script);
    await this.page.evaluate(() => { void document.body.offsetHeight; });
    await this.page.waitForTimeout(30);
    const start = await this.metrics();
    await this.page.evaluate('0');
    const idle = await this.metrics();
    await this.page.evaluate(work);
    const end = await this.metrics();
    return {
      milliseconds: Math.max(0.05, end.task - idle.task - (idle.task - start.task)),
      layouts: end.layouts - idle.layouts,
      styles: end.styles - idle.styles,
    };
  }

  private async metrics(): Promise<{ readonly task: number; readonly layouts: number; readonly styles: number }> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((it) => it.name === name)?.value ?? 0;
    return { task: value('TaskDuration') * 1000, layouts: value('LayoutCount'), styles: value('RecalcStyleCount') };
  }
}

/** The least of several tries: what else the machine did can only add. */
export function cheapest(costs: readonly Cost[]): Cost {
  return {
    milliseconds: Math.min(...costs.map((it) => it.milliseconds)),
    layouts: Math.min(...costs.map((it) => it.layouts)),
    styles: Math.min(...costs.map((it) => it.styles)),
  };
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
