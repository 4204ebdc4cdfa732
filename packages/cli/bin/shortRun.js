import { setFlagsFromString } from "node:v8";

// settings of the engine for a run that is over after a second: the heap for young objects grows to its full size at once,
// and only what runs more than twice as often as usual is compiled once more, which takes the same core
setFlagsFromString("--semi-space-growth-factor=16");
setFlagsFromString("--interrupt-budget=300000");
