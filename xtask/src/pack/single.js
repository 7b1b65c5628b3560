// The start of the single file: unpacks the wasm that the page carries, and starts it.
(async () => {
  const packed = atob(document.getElementById('imbuto-wasm').textContent);
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const wasm = await new Response(stream).arrayBuffer();
  await wasm_bindgen({ module_or_path: wasm });
  window.dispatchEvent(new CustomEvent('TrunkApplicationStarted'));
})();
