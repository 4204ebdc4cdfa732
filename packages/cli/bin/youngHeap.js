import { setFlagsFromString } from "node:v8";

// the heap for young objects grows to its full size at once: an evaluation is over before it would have grown by doubling
setFlagsFromString("--semi-space-growth-factor=16");
