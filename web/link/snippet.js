// The lines that put Offerscope into another web page (web/link/embed.js is their other side).

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** `address` is that of the page with `#embed`, and the link behind it. */
export function snippet(address) {
  return `<iframe id="offerscope" title="Offerscope: what offers pay for a practice’s list"
  src="${escaped(address)}"
  sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write"
  style="width: 100%; height: 60rem; border: 0"></iframe>
<script>
  window.addEventListener('message', ({ source, data }) => {
    const frame = document.getElementById('offerscope');
    if (source !== frame.contentWindow || data?.offerscope !== 1) return;
    if (data.type === 'height') frame.style.height = data.height + 'px';
  });
</script>`;
}
