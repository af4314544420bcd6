/** How far a computation is: indicators computed, or organisations from which all paths were followed. */
export type ComputeProgress = {
  readonly step: 'building' | 'measuring' | 'walking';
  readonly done: number;
  readonly total: number;
};

export type ComputeWatch = {
  /** Ends the work, when nobody else waits for it. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ComputeProgress) => void;
};

type Underway<T> = {
  readonly controller: AbortController;
  readonly askers: Set<ComputeWatch>;
  readonly made: Promise<T>;
  last: ComputeProgress | null;
};

/**
 * Work for which several may wait: it is done once, all of them hear how far it is, and it is ended when the last of them has gone.
 * Nothing is kept of it.
 */
export class SharedWork<T> {
  readonly #underway = new Map<string, Underway<T>>();

  /** Joins the work of this key, or begins it. @throws the asker's signal's reason when it aborts, or what the work threw */
  run(key: string, make: (watch: Required<ComputeWatch>) => Promise<T>, asker: ComputeWatch = {}): Promise<T> {
    if (asker.signal?.aborted) return Promise.reject(asker.signal.reason);
    const work = this.#underway.get(key) ?? this.#begin(key, make);
    work.askers.add(asker);
    if (work.last !== null) asker.onProgress?.(work.last);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        work.askers.delete(asker);
        reject(asker.signal?.reason);
        if (work.askers.size > 0) return;
        // Who asks from now on begins anew.
        if (this.#underway.get(key) === work) this.#underway.delete(key);
        work.controller.abort(asker.signal?.reason);
      };
      asker.signal?.addEventListener('abort', leave, { once: true });
      work.made.then(resolve, reject).finally(() => asker.signal?.removeEventListener('abort', leave));
    });
  }

  #begin(key: string, make: (watch: Required<ComputeWatch>) => Promise<T>): Underway<T> {
    const controller = new AbortController();
    const askers = new Set<ComputeWatch>();
    const onProgress = (progress: ComputeProgress): void => {
      work.last = progress;
      for (const asker of askers) asker.onProgress?.(progress);
    };
    const made = Promise.resolve()
      .then(() => make({ signal: controller.signal, onProgress }))
      .finally(() => {
        if (this.#underway.get(key) === work) this.#underway.delete(key);
      });
    const work: Underway<T> = { controller, askers, made, last: null };
    this.#underway.set(key, work);
    // Each asker hears of a failure by itself; when all have gone there is nobody to tell.
    made.catch(() => undefined);
    return work;
  }
}
