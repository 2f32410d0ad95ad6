// Starts the chat page: reads whose chat it is and in which language, mounts it, and listens to the page around it.
import { render } from 'preact'
import { App } from './app.tsx'
import { createHost } from './host.ts'
import { wordsFor } from './words.ts'

const start = async (): Promise<void> => {
  const query = new URLSearchParams(location.search)
  const { language, words } = await wordsFor(query.get('lang'))
  const scheme = query.get('scheme')
  document.documentElement.lang = language
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset['colorScheme'] = scheme
  const place = document.getElementById('app')
  const host = createHost(query.get('host'))
  const wish = { controller: query.get('controller') ?? '', language }
  if (place) render(<App wish={wish} words={words} host={host} />, place)
}

void start()
