import type { CSSProperties } from 'react'

/**
 * The look as a contract: what each token is for. Any CSS value will do. A token that is not given keeps the
 * stylesheet's value, which has a light and a dark side.
 *
 * @example
 * const tokens: ThemeTokens = { accent: '#0a7a52', radius: '4px' }
 */
export interface ThemeTokens {
  /** What the person is to press; 4.5:1 against `onAccent`, and as a link against `surface`. */
  accent?: string | undefined
  accentHover?: string | undefined
  /** Behind what is chosen. */
  accentSoft?: string | undefined
  /** Text on `accent`. */
  onAccent?: string | undefined
  /** The ground of fields and tables. */
  surface?: string | undefined
  /** Cards and dialogs. */
  surfaceRaised?: string | undefined
  /** What lies back: badges, what the pointer is over, what has not arrived yet. */
  surfaceSunken?: string | undefined
  text?: string | undefined
  /** What is said beside; 4.5:1 against all three surfaces. */
  textMuted?: string | undefined
  /** Between things. */
  border?: string | undefined
  /** Around what can be filled in or chosen; 3:1 against `surface`. */
  borderStrong?: string | undefined
  /** What is well, and the ground for it; likewise `warning` and `danger`. */
  success?: string | undefined
  successSoft?: string | undefined
  warning?: string | undefined
  warningSoft?: string | undefined
  danger?: string | undefined
  dangerSoft?: string | undefined
  /** Text on `danger`. */
  onDanger?: string | undefined
  /** Behind a dialog. */
  backdrop?: string | undefined
  /** A length. Larger and smaller corners are made of it. */
  radius?: string | undefined
  /** A `box-shadow`. */
  shadow?: string | undefined
  /** A whole `font`, for example `500 1rem/1.5 Inter`. Default: the page's. */
  font?: string | undefined
}

/** Which side of the colours: one of them, or the one that the person's system has. */
export type ThemeName = 'light' | 'dark' | 'auto'

/**
 * The tokens as a style, for the element that has the theme, or without one for any element around the components. For a
 * whole page the same variables can stand in your stylesheet, on `:root`.
 *
 * @example
 * const brand = <div style={themeStyle({ accent: '#0a7a52' })}><ConnectBrokerButton /></div>
 */
export const themeStyle = (tokens: ThemeTokens): CSSProperties =>
  Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--snaptrade-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  )

/**
 * The attribute that puts an element, and all that is in it, in the light or the dark, or lets it follow the system. For
 * a whole page put it on `<html>`. Without it the components are light.
 *
 * @example
 * const dark = <div {...themeAttribute('dark')}><ConnectBrokerButton /></div>
 */
export const themeAttribute = (theme: ThemeName): { 'data-snaptrade-theme': ThemeName } => ({
  'data-snaptrade-theme': theme,
})
