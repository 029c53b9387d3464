/** The same as `react-dom/client`. DefinitelyTyped has no types for it. */
declare module 'react-dom/profiling' {
  export { createRoot } from 'react-dom/client'
}
