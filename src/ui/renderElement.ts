import type { CSSProperties, JSX, ReactElement } from 'react'
import { jsx } from 'react/jsx-runtime'

type Props = Record<string, unknown>

/** Props of every component. `State` is the state of the component. */
export interface RenderProps<State> {
  className?: string | ((state: State) => string | undefined) | undefined
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined
  /** Renders another element as the root. Pass all the props to it. */
  render?: ((props: Props, state: State) => ReactElement) | undefined
}

/** Renders the root element of a component. Each field of the state becomes a `data-` attribute. */
export const renderElement = <State extends object>(
  tag: keyof JSX.IntrinsicElements,
  state: State,
  { baseClass, className, style, render }: RenderProps<State> & { baseClass: string },
  props: Props,
): ReactElement => {
  const own = typeof className === 'function' ? className(state) : className
  const all: Props = {
    ...props,
    className: own ? `${baseClass} ${own}` : baseClass,
    style: typeof style === 'function' ? style(state) : style,
  }
  for (const key in state) {
    const value = state[key]
    all[`data-${key}`] = value === true ? '' : value === false ? undefined : value
  }
  // `createElement` would copy the props again.
  return render ? render(all, state) : jsx(tag, all)
}
