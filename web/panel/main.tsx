// Entry of the panel page: settles the language, then draws.
import { render } from 'preact'
import { pickLanguage } from '../i18n/language.ts'
import { m, speak } from '../i18n/words.ts'
import { App } from './app.tsx'

const asked = new URLSearchParams(location.search)
const language = pickLanguage([asked.get('lang'), ...navigator.languages])
const root = document.getElementById('app')

await speak(language)
document.documentElement.lang = language
document.title = m.page_title()
const [conversation, refused] = ['conversation', 'link'].map((name) => asked.get(name) ?? undefined)
if (root) render(<App language={language} conversation={conversation} refused={refused} />, root)
