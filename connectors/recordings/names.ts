// The names of recordings, the same for every place they lie in.

/** `<retention class>/<id>`: no dot at the start of a part, so that no name leads out of where it belongs. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}\/[A-Za-z0-9_-]{1,128}$/

export const isName = (name: string): boolean => NAME.test(name)

/** Throws at a name of another form. */
export function checkName(name: string): string {
  if (!isName(name)) throw new Error('A recording needs a name of the form class/id, of letters, digits, - and _')
  return name
}
