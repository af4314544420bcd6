import type { Reporter, TestModule } from 'vitest/node';

/** Prints one plain closing line after Vitest's own summary, for people and machines that read only the end. */
class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state] += 1;
      }
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed += 1;
    }
    process.on('exit', () => {
      process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}

// biome-ignore lint/style/noDefaultExport: Vitest loads a reporter from its default export
export default ClosingLine;
