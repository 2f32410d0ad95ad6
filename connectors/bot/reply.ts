// Reading what a bot answers over HTTP: JSON of a bounded size, or a fault that says what was wrong with it and not what
// it said.

const most = 64 * 1024

/** POSTs `body` and gives the JSON that comes back. Rejects for any status but 2xx, redirects, more than 64 KiB, or no JSON. */
export async function postJson(
  url: URL,
  asked: { readonly headers?: Readonly<Record<string, string>>; readonly body: string; readonly signal: AbortSignal },
): Promise<unknown> {
  const { headers = {}, body, signal } = asked
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
    signal,
  })
  if (!response.ok) throw new Error(`The bot answered ${response.status}`)
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > most) throw new Error('The bot answered with more than 64 KiB')
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown
  } catch {
    throw new Error('The bot answered with something that is no JSON')
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
