// What a part of the pages that is loaded by itself may say: the type of its own generated messages.

/** Generated messages ask for an argument even where there is nothing to fill in. */
export type PartWords<Generated> = {
  readonly [Id in keyof Generated]: Generated[Id] extends (inputs: infer Inputs) => unknown
    ? object extends Inputs
      ? () => string
      : Generated[Id]
    : never
}
