// The names of recordings, the same for every place they lie in.

/** `<retention class>/<id>`: no dot at the start of a part, so that no name leads out of where it belongs. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}\/[A-Za-z0-9_-]{1,128}$/

export const isName = (name: string): boolean => NAME.test(name)

/** Throws at a name of another form. */
export function checkName(name: string): string {
  if (!isName(name)) throw new Error('A recording needs a name of the form class/id, of letters, digits, - and _')
  return name
}

/** What was put there by hand may be called anything; removing it must not lead out of the folder it was listed in. */
const FOUND = /^(?!\.{1,2}\/)[^/\\\0]{1,255}\/(?!\.{1,2}$)[^/\\\0]{1,255}$/

/** Throws at what no list can have named. */
export function checkFound(name: string): string {
  if (!FOUND.test(name)) throw new Error('Only what lies in the folder of a class can be removed')
  return name
}
