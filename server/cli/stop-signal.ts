/**
 * Resolves when the system asks this process to stop (Ctrl+C, SIGTERM). Who asks twice does not want to wait.
 * To be called before the server says that it is there: who reads that may ask at once.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
