// the parts of the package that are used here; it brings no types of its own
declare module "vega-scenegraph" {
  /** A scene as its items know each other. */
  export interface Scene {
    readonly marktype: string;
  }
  export function sceneFromJSON(json: object): Scene;
  export class SVGStringRenderer {
    initialize(element: null, width: number, height: number, origin: readonly [number, number], scaleFactor: number): this;
    background(colour: string): this;
    render(scene: Scene): this;
    svg(): string;
  }
}
