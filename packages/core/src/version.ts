/** Version that stands in the provenance of an evaluation; the same as in package.json. */
export const VERSION = "0.1.0";
