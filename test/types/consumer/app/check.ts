/** Whether two types are equal. Unlike assignability, this distinguishes `any` and `unknown` from all other types. */
export type Equal<Left, Right> =
  (<Probe>() => Probe extends Left ? 1 : 2) extends <Probe>() => Probe extends Right ? 1 : 2 ? true : false

/** Fails to compile unless the type argument is `true`. */
export const check = <_Result extends true>(): void => {}
