import { useState } from 'react'
import { en, errorCodes, isErrorCode } from 'react-snaptrade-connect'

/** The whole code table, as the package has it. */
export const ErrorTable = () => {
  const [filter, setFilter] = useState('')
  const rows = Object.entries(errorCodes)
    .map(([code, action]) => ({
      code,
      action,
      text: (isErrorCode(code) && en.errors[code]) || en.errors.default,
    }))
    .filter((row) => Object.values(row).join(' ').toLowerCase().includes(filter.trim().toLowerCase()))
  return (
    <div className="guide-table">
      <label className="snaptrade-label">
        Filter
        <input
          type="search"
          className="snaptrade-field"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      <p role="status">{rows.length} codes</p>
      <table>
        <thead>
          <tr>
            <th scope="col">code</th>
            <th scope="col">action</th>
            <th scope="col">what people read</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, action, text }) => (
            <tr key={code}>
              <td>
                <code>{code}</code>
              </td>
              <td>
                <code>{action}</code>
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
