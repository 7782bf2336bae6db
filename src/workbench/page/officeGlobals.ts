/** What the page stands in for; the client file brings everything else of `Office` itself. */
interface OfficeStandIn {
  readonly displayLanguage: string;
  /** the newest set of ExcelApi that the host answers, e.g. "1.14" */
  readonly excelApi: string;
}

export interface OfficeFactoryHolder {
  _OfficeAppFactory?: { readonly getContext: () => unknown };
}

/**
 * Without a host of Microsoft's, the client file leaves `Excel`, `OfficeExtension` and `OSF` behind, but not the parts
 * of `Office` that the handshake with Excel fills in. These are the ones that the add-in uses.
 */
export function supplyOffice(osf: OfficeFactoryHolder, { displayLanguage, excelApi }: OfficeStandIn): void {
  const info = { host: "Excel", platform: "OfficeOnline" };
  // the second is what the client asks before it lets a request wait until no cell is being edited
  const sets: Readonly<Record<string, string>> = { excelapi: excelApi, delayforcelledit: "1.1" };
  const isSetSupported = (name: string, version = "1.1"): boolean => {
    const newest = sets[name.toLowerCase()];
    return newest !== undefined && isAtMost(version, newest);
  };
  const context = {
    ...info,
    displayLanguage,
    contentLanguage: displayLanguage,
    requirements: { isSetSupported },
    diagnostics: { ...info, version: "16.0.0.0" },
  };
  // `Office.context` is a getter of the client file that asks the loader's factory, and there was no loader
  osf._OfficeAppFactory = { getContext: () => context };
  const onReady = (callback?: (ready: typeof info) => unknown) => {
    const ready = Promise.resolve(info);
    return callback ? ready.then(callback).then(() => info) : ready;
  };
  Object.assign(Office, { onReady, isSetSupported });
}

/** Versions of requirement sets go up by their second number: 1.9 comes before 1.14. */
const isAtMost = (version: string, newest: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [newestMajor = 0, newestMinor = 0] = newest.split(".").map(Number);
  return major < newestMajor || (major === newestMajor && minor <= newestMinor);
};
