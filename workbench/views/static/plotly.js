// Plotly from the page itself or from the kernel, once a page, and the page's own colours as its template.

const PLACE = "__workbenchPlotly_7";                     // another kernel of this page may hold another Plotly
const PATIENCE = 30_000;

function askKernel(model) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(reject, new Error("Plotly did not arrive within 30 s")), PATIENCE);
    const hear = (message, buffers) => { if (message?.kind === "plotly") done(resolve, buffers[0]); };
    const done = (settle, value) => { clearTimeout(timer); model.off("msg:custom", hear); settle(value); };
    model.on("msg:custom", hear);
    model.send({ kind: "need-plotly" });
  });
}

async function start(model) {
  const packed = new Blob([await (globalThis.__plotlyBytes ?? askKernel(model))]);
  const bundle = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  // As a module: no eval, and a require.js in the page cannot catch the bundle.
  const hidden = "const define = undefined, module = undefined, exports = undefined;\n";
  const url = URL.createObjectURL(new Blob([hidden, bundle], { type: "text/javascript" }));
  try { await import(url); } finally { URL.revokeObjectURL(url); }
  return globalThis.Plotly;
}

export const plotly = (model) => (globalThis[PLACE] ??= start(model).catch((error) => {
  delete globalThis[PLACE];                              // the next chart may try again
  throw error;
}));

// What the figure sets itself still wins.
export function theme(el) {
  const style = getComputedStyle(el), grid = "rgba(128, 128, 128, 0.25)";
  const axis = { gridcolor: grid, linecolor: grid, zerolinecolor: grid };
  return { layout: { paper_bgcolor: "transparent", plot_bgcolor: "transparent", xaxis: axis, yaxis: axis,
    font: { color: style.color, family: style.fontFamily, size: 13 } } };
}

// Plotly reads strings as markup.
export const unmarked = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
