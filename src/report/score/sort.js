// Sorts the rows of a ranking by a column when its title is pressed; again for the other direction. The page is whole without it.
document.querySelectorAll('th.sortable').forEach((title, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...title.childNodes);
  title.append(button);
  button.addEventListener('click', () => {
    const up = title.getAttribute('aria-sort') !== 'ascending';
    document.querySelectorAll('th.sortable').forEach((other) => other.removeAttribute('aria-sort'));
    title.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const body = title.closest('table').tBodies[0];
    const value = (row) => row.cells[column].dataset.value;
    const compare = (a, b) => (isNaN(a) || isNaN(b) ? (a < b ? -1 : a > b ? 1 : 0) : a - b);
    const rows = [...body.rows].sort((a, b) => compare(value(a), value(b)) * (up ? 1 : -1));
    body.append(...rows);
  });
});
