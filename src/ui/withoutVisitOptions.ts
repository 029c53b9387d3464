import type { UseConnectBrokerParameters } from '../react/useConnectBroker.js'

/** Returns the props of a component without the options of its visit: those of its root element. */
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
