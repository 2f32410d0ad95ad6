// The one script a web site puts on its pages: a button, and behind it the chat in a frame of the service's own origin, so
// that the site's scripts can read nothing of it. Until the button is pressed nothing else is loaded and nobody is told.
// No inline style or script is written, so a strict content security policy needs only this origin for script and frame.
import { type Language, pickLanguage } from '../i18n/language.ts'

const words: Readonly<Record<Language, { readonly open: string; readonly title: string; readonly unseen: string }>> = {
  nb: { open: 'Chat med oss', title: 'Chat', unseen: 'ulest' },
  nn: { open: 'Chat med oss', title: 'Chat', unseen: 'ulese' },
  da: { open: 'Chat med os', title: 'Chat', unseen: 'ulæst' },
  sv: { open: 'Chatta med oss', title: 'Chatt', unseen: 'oläst' },
  en: { open: 'Chat with us', title: 'Chat', unseen: 'unread' },
}

const looks = `
:host { all: initial; }
button {
  position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483000;
  display: flex; align-items: center; gap: .5rem; min-height: 3rem; padding: 0 1.25rem;
  border: 2px solid transparent; border-radius: 1.5rem; background: #002c54; color: #fff;
  font: 500 1rem/1.2 system-ui, sans-serif; cursor: pointer; box-shadow: 0 2px 10px rgb(0 0 0 / .3);
}
button:hover { background: #004f96; }
button:focus-visible { outline: 3px solid #002c54; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
button[hidden] { display: none; }
b { min-width: 1.5rem; padding: .125rem .375rem; border-radius: .75rem; background: #fff; color: #002c54; text-align: center; }
b:empty { display: none; }
i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
iframe {
  position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483000; width: 24rem; height: min(42rem, 100dvh - 2rem);
  border: 1px solid #77797b; border-radius: .75rem; background: Canvas; box-shadow: 0 4px 24px rgb(0 0 0 / .3);
}
iframe[hidden] { display: none; }
@media (max-width: 30rem) { iframe { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; } }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`

interface Wish {
  readonly origin: string
  readonly controller: string
  readonly language: Language
  readonly scheme: string | undefined
}

const frameAddress = ({ origin, controller, language, scheme }: Wish): string => {
  const query = new URLSearchParams({ controller, lang: language, host: location.origin })
  if (scheme) query.set('scheme', scheme)
  return `${origin}/widget?${query}`
}

function draw(wish: Wish) {
  const said = words[wish.language]
  const root = document.createElement('div')
  root.lang = wish.language
  const inside = root.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(looks)
  inside.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-expanded', 'false')
  const count = document.createElement('b')
  const unseen = document.createElement('i')
  button.append(said.open, count, unseen)
  inside.append(button)
  document.body.append(root)
  return {
    button,
    frame(): HTMLIFrameElement {
      const frame = document.createElement('iframe')
      frame.title = said.title
      frame.referrerPolicy = 'no-referrer'
      frame.src = frameAddress(wish)
      inside.append(frame)
      return frame
    },
    unseen(lines: number) {
      count.textContent = lines > 0 ? String(lines) : ''
      unseen.textContent = lines > 0 ? said.unseen : ''
    },
  }
}

function embed(wish: Wish): void {
  const { button, frame: makeFrame, unseen } = draw(wish)
  let frame: HTMLIFrameElement | undefined
  const show = (shown: boolean): void => {
    button.hidden = shown
    button.setAttribute('aria-expanded', String(shown))
    if (!frame) return
    frame.hidden = !shown
    frame.contentWindow?.postMessage({ sladd: 1, type: shown ? 'shown' : 'hidden' }, wish.origin)
    if (shown) frame.focus()
    else button.focus()
  }
  button.addEventListener('click', () => {
    frame ??= makeFrame()
    show(true)
  })
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== wish.origin || !frame || source !== frame.contentWindow) return
    const { sladd, type, count } = (data ?? {}) as { readonly [field: string]: unknown }
    if (sladd !== 1) return
    if (type === 'hide') show(false)
    if (type === 'unseen' && typeof count === 'number') unseen(count)
  })
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && script.dataset['controller']) {
  const { controller, language, scheme } = script.dataset
  const wish = {
    origin: new URL(script.src).origin,
    controller,
    language: pickLanguage([language, document.documentElement.lang, ...navigator.languages]),
    scheme,
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => embed(wish))
  else embed(wish)
} else {
  console.error('sladd: the script needs data-controller="…", the name of a policy, and must not be a module')
}
