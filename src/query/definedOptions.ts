/** Options that may also be `undefined`, for projects with `exactOptionalPropertyTypes`. */
export type OrUndefined<Options> = { [Name in keyof Options]: Options[Name] | undefined }

/** Returns the options without those that are `undefined`: spread, they would replace a default. */
export const definedOptions = <Options extends object>(
  options: OrUndefined<Options> | undefined,
): Partial<Options> =>
  Object.fromEntries(
    Object.entries(options ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<Options>
