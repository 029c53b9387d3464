import type { CSSProperties, JSX, ReactElement } from 'react'
import { jsx } from 'react/jsx-runtime'

type Props = Record<string, unknown>

/** What every component of ours lets people replace. `State` is what it tells of itself. */
export interface RenderProps<State> {
  className?: string | ((state: State) => string | undefined) | undefined
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined
  /** Makes another element in place of ours: give it all the props. */
  render?: ((props: Props, state: State) => ReactElement) | undefined
}

/** Makes a component's element; each field of its state stands on it as a `data-` attribute. */
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
  // `createElement` would copy the props once more.
  return render ? render(all, state) : jsx(tag, all)
}
