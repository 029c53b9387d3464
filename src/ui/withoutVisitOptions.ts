import type { UseConnectBrokerParameters } from '../react/useConnectBroker.js'

/** Removes the options of the visit from the props. The others are for the root element. */
export const withoutVisitOptions = <Props extends UseConnectBrokerParameters>({
  broker,
  immediateRedirect,
  customRedirect,
  reconnect,
  connectionType,
  showCloseButton,
  darkMode,
  locale,
  connectionPortalVersion,
  config,
  userId,
  prefetch,
  display,
  container,
  windowTexts,
  onSuccess,
  onExit,
  onError,
  onEvent,
  ...rest
}: Props): Omit<Props, keyof UseConnectBrokerParameters> => rest
