/** Whether two types are the same; unlike assignability, this tells `any` and `unknown` from everything else. */
export type Equal<Left, Right> =
  (<Probe>() => Probe extends Left ? 1 : 2) extends <Probe>() => Probe extends Right ? 1 : 2 ? true : false

/** Fails to compile unless the type argument is `true`. */
export const check = <_Result extends true>(): void => {}
