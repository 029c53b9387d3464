import type { CSSProperties } from 'react'

/**
 * CSS variables of the theme. A token takes any CSS value. A token that is left out keeps the stylesheet's value, which
 * differs between light and dark.
 *
 * @example
 * const tokens: ThemeTokens = { accent: '#0a7a52', radius: '4px' }
 */
export interface ThemeTokens {
  /** Buttons and links. Requires a contrast of 4.5:1 against `onAccent` and `surface`. */
  accent?: string | undefined
  accentHover?: string | undefined
  /** Background of selected items. */
  accentSoft?: string | undefined
  /** Text on `accent`. */
  onAccent?: string | undefined
  /** Background of fields and tables. */
  surface?: string | undefined
  /** Background of cards and dialogs. */
  surfaceRaised?: string | undefined
  /** Background of badges, hovered rows and skeletons. */
  surfaceSunken?: string | undefined
  text?: string | undefined
  /** Secondary text. Requires a contrast of 4.5:1 against all three surfaces. */
  textMuted?: string | undefined
  /** Lines and edges of cards. */
  border?: string | undefined
  /** Edges of controls. Requires a contrast of 3:1 against `surface`. */
  borderStrong?: string | undefined
  /** Text and background of a success. `warning` and `danger` work the same way. */
  success?: string | undefined
  successSoft?: string | undefined
  warning?: string | undefined
  warningSoft?: string | undefined
  danger?: string | undefined
  dangerSoft?: string | undefined
  /** Text on `danger`. */
  onDanger?: string | undefined
  /** Color over the page behind a dialog. */
  backdrop?: string | undefined
  /** A length. The radii of larger and smaller corners are multiples of it. */
  radius?: string | undefined
  /** A `box-shadow`. */
  shadow?: string | undefined
  /** A whole `font`, for example `500 1rem/1.5 Inter`. `inherit` uses the page's font. Default: the system's font at 1rem. */
  font?: string | undefined
}

/** Name of a theme. `auto` follows the setting of the operating system. */
export type ThemeName = 'light' | 'dark' | 'auto'

/**
 * Returns the tokens as a `style` for the element with the theme attribute, or for any element around the components. For
 * a whole page, set the same variables on `:root` in your stylesheet.
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
 * Returns the attribute that sets the theme of an element and its descendants. For a whole page, set it on `<html>`.
 * Without it the theme is light.
 *
 * @example
 * const dark = <div {...themeAttribute('dark')}><ConnectBrokerButton /></div>
 */
export const themeAttribute = (theme: ThemeName): { 'data-snaptrade-theme': ThemeName } => ({
  'data-snaptrade-theme': theme,
})
