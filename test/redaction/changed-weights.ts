// Weights that somebody has changed, for tests of what reads them.

/** Makes copies of `weights`, each with a change of its own. */
export const changedFrom =
  (weights: Uint8Array) =>
  (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = new Uint8Array(weights)
    change(bytes)
    return bytes
  }
