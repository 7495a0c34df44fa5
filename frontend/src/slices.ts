/** Work that takes longer than a frame, done a little in each, so that the page answers meanwhile. */

/** Work for this long in a frame; the browser needs the rest of it. */
const SLICE_MS = 6;

/** Work that goes on until it is done, stopped, or finished at once. */
export interface Sliced {
  readonly stop: () => void;
  readonly finish: () => void;
}

/** Do the steps of some work from the next frame on. */
export function inSlices(steps: Iterator<unknown>): Sliced {
  let frame = requestAnimationFrame(work);
  function work(): void {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) if (steps.next().done) return;
    frame = requestAnimationFrame(work);
  }
  const stop = (): void => cancelAnimationFrame(frame);
  const finish = (): void => {
    stop();
    while (!steps.next().done);
  };
  return { stop, finish };
}
