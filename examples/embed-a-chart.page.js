// Draws the chart that fits: the narrow one on phones. `ast: true` reads expressions without eval.
const { title, altText, spec, narrowSpec } = await (await fetch("chart.json")).json();
const fits = globalThis.innerWidth < 720 ? narrowSpec : spec;
document.title = title;
await globalThis.vegaEmbed("#chart", fits, { mode: "vega-lite", renderer: "svg", ast: true, actions: false });
const picture = document.querySelector("#chart svg");
picture.setAttribute("role", "img");
picture.setAttribute("aria-label", altText);
