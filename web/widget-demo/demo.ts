// The demonstration page: includes the chat as a web site would, for the controller and language in the address, and says
// what can be tried. Everything is drawn as text, so that nothing in an address can become a part of the page.
import { type Language, languages, pickLanguage } from '../i18n/language.ts'
import { type Controller, controllers } from './controllers.ts'
import { words } from './words.ts'

/** In the demo. */
const withBot: Controller = 'tryg-no'

const ids = Object.keys(controllers) as Controller[]
const spoken: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  da: 'Dansk',
  sv: 'Svenska',
  en: 'English',
}

const query = new URLSearchParams(location.search)
const controller = ids.find((each) => each === query.get('controller')) ?? withBot
const language = pickLanguage([query.get('lang'), ...navigator.languages])
const said = words[language]

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.append(...inside)
  return made
}

interface Choice {
  readonly name: string
  readonly to: Readonly<Record<string, string>>
  readonly current: boolean
  /** Of its name. */
  readonly language?: Language
}

const linkOf = ({ name, to, current, language: its }: Choice): HTMLAnchorElement => {
  const link = element('a', name)
  link.href = `?${new URLSearchParams({ controller, lang: language, ...to })}`
  if (its) link.lang = its
  if (current) link.setAttribute('aria-current', 'page')
  return link
}

function choosing(title: string, choices: readonly Choice[]): HTMLElement {
  const nav = element('nav', element('h2', title), element('ul', ...choices.map((one) => element('li', linkOf(one)))))
  nav.setAttribute('aria-label', title)
  return nav
}

const line = `<script src="${location.origin}/widget.js" data-controller="${controller}" data-language="${language}" async></script>`

const code = element('pre', element('code', line))

const panel = element('a', said.panel)
panel.href = `/panel?lang=${language}`
panel.target = '_blank'
panel.rel = 'noopener'

const tries = element(
  'dl',
  ...said.tries.map(([say, happens]) => element('div', element('dt', say), element('dd', happens))),
)

document.documentElement.lang = language
document.title = said.title
document.body.append(
  element(
    'main',
    element('h1', said.title),
    element('p', said.intro),
    choosing(
      said.whose,
      ids.map((id) => ({
        name: `${controllers[id]} (${id === withBot ? said.bot : said.people})`,
        to: { controller: id },
        current: id === controller,
      })),
    ),
    choosing(
      said.language,
      languages.map((each) => ({ name: spoken[each], to: { lang: each }, current: each === language, language: each })),
    ),
    ...(controller === withBot ? [element('h2', said.tryThis), tries] : []),
    element('p', said.adviser),
    element('p', panel),
    element('p', said.line),
    code,
    element('p', said.apart),
  ),
)

const script = element('script')
script.src = new URL('/widget.js', location.href).href
script.dataset['controller'] = controller
script.dataset['language'] = language
document.body.append(script)
