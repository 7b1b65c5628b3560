// The same list without any library: the least that a page can do.
const { deals } = JSON.parse(localStorage.getItem('ra-data-local-storage'));
const amount = new Intl.NumberFormat('en');
const row = (texts, cell) => {
  const made = document.createElement('tr');
  for (const text of texts) made.appendChild(document.createElement(cell)).textContent = text;
  return made;
};
const table = document.createElement('table');
table.createTHead().append(row(['Title', 'Account', 'Stage', 'Amount', 'Owner'], 'th'));
table.createTBody().append(...deals.slice(0, 25).map(deal =>
  row([deal.title, deal.account, deal.stage, amount.format(deal.amount), deal.owner], 'td')));
const shown = document.createElement('p');
shown.textContent = `1–25 of ${deals.length}`;
document.getElementById('root').append(table, shown);
