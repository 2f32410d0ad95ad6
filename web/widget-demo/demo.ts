// The demonstration page: includes the chat as a web site would, for the controller and language in the address.
import { languages, pickLanguage } from '../i18n/language.ts'

const controllers = ['tryg-no', 'tjm-dk', 'gjensidige-no', 'dnb-liv-no'] as const

const query = new URLSearchParams(location.search)
const controller = controllers.find((each) => each === query.get('controller')) ?? controllers[0]
const language = pickLanguage([query.get('lang'), ...navigator.languages])

function list(id: string, param: string, [values, current]: readonly [readonly string[], string]): void {
  for (const value of values) {
    const link = document.createElement('a')
    const target = new URLSearchParams({ controller, lang: language, [param]: value })
    link.href = `?${target}`
    link.textContent = value
    if (value === current) link.setAttribute('aria-current', 'page')
    const item = document.createElement('li')
    item.append(link)
    document.getElementById(id)?.append(item)
  }
}

list('controllers', 'controller', [controllers, controller])
list('languages', 'lang', [languages, language])

const script = document.createElement('script')
script.src = new URL('/widget.js', location.href).href
script.dataset['controller'] = controller
script.dataset['language'] = language
const line = document.getElementById('line')
if (line)
  line.textContent = `<script src="${script.src}" data-controller="${controller}" data-language="${language}" async></script>`
document.body.append(script)
