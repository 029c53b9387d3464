import { useEffect, useRef, useState } from 'react'

/** Renders all tokens of the stylesheet with their values on this page. */
export const Tokens = () => {
  const place = useRef<HTMLTableElement>(null)
  const [tokens, setTokens] = useState<[name: string, value: string][]>([])
  useEffect(() => {
    const read = () => {
      const style = getComputedStyle(place.current ?? document.body)
      setTokens([...namesIn(document.styleSheets)].map((name) => [name, style.getPropertyValue(name).trim()]))
    }
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributeFilter: ['data-snaptrade-theme'] })
    return () => observer.disconnect()
  }, [])
  return (
    <div className="guide-table">
      <table ref={place}>
        <thead>
          <tr>
            <th scope="col">variable</th>
            <th scope="col">value</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(([name, value]) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>
                {CSS.supports('color', value) && <i className="guide-swatch" style={{ background: value }} />}{' '}
                <code>{value}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const namesIn = (sheets: Iterable<CSSStyleSheet>): Set<string> => {
  const names = new Set<string>()
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule)
        for (const name of rule.style)
          if (name.startsWith('--snaptrade-') && !/-(light|dark)$/.test(name)) names.add(name)
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList)
    }
  }
  for (const sheet of sheets) visit(sheet.cssRules)
  return names
}
