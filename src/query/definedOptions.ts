/** Options that can be `undefined`, for projects with `exactOptionalPropertyTypes`. */
export type OrUndefined<Options> = { [Name in keyof Options]: Options[Name] | undefined }

/** Returns the options that are not `undefined`. Spreading an `undefined` option would overwrite a default. */
export const definedOptions = <Options extends object>(
  options: OrUndefined<Options> | undefined,
): Partial<Options> =>
  Object.fromEntries(
    Object.entries(options ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<Options>
