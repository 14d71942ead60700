// The script that the page shows, and nothing else.
const own = document.getElementById('own');
const heard = document.getElementById('heard');
const group = 'polyglot';

own.oninput = () =>
  document.dispatchEvent(
    new CustomEvent('benchmark-filter-change', {
      detail: { group, filter: { query: own.value && `edit_format:${own.value}`, selected: [] } },
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );

document.addEventListener('benchmark-filter-change', (event) => {
  if (event.detail.group === group) heard.value = `The filter is: ${event.detail.filter.query}`;
});
