/** Creates an element with a class and a text. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), { className, textContent: text })

/** Creates a button. */
export const button = (className: string, text: string): HTMLButtonElement =>
  Object.assign(element('button', className, text), { type: 'button' as const })
