const MILLISECONDS_BETWEEN_LOOKS = 500;

/**
 * Calls once the process that started this one is gone and nobody is connected any more. Either alone proves nothing:
 * connections come and go, and one that is up may belong to who took over.
 */
export function onceOrphaned(connections: () => number, callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent || connections() > 0) return;
    clearInterval(timer);
    callback();
  }, MILLISECONDS_BETWEEN_LOOKS);
  timer.unref();
}
