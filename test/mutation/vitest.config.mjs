import { defineConfig } from "vitest/config";
import whole from "../../vitest.config.ts";
import { rooms } from "./rooms.mjs";

const [unit] = whole.test.projects;

// the unit project alone, and of it the tests of one room
export default defineConfig({
  resolve: unit.resolve,
  test: { ...unit.test, include: rooms[process.env.MUTATION_ROOM].tests },
});
