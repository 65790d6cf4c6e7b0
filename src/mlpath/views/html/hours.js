// Makes a slider of the table of hours. Every day it shows is read from the table: it works out none.
const table = document.querySelector('#hours table');
const rows = [...table.tBodies[0].rows];
const words = table.tHead.rows[0].cells;
const box = document.createElement('p');
const label = document.createElement('label');
const range = document.createElement('input');
const told = document.createElement('output');
label.htmlFor = range.id = 'hours-range';
label.textContent = words[0].textContent;
Object.assign(range, {type: 'range', min: 0, max: rows.length - 1, step: 1});
range.value = rows.findIndex(row => row.classList.contains('own'));
told.htmlFor = range.id;
const tell = () => {
  const row = rows[range.value];
  const cells = [...row.cells].map(cell => cell.textContent.trim());
  const text = cells.slice(1).map((cell, n) => words[n + 1].textContent.toLowerCase() + ' ' + cell);
  told.textContent = cells[0] + ' a week: ' + text.join('; ');
  range.setAttribute('aria-valuetext', told.textContent);
  rows.forEach(one => one.classList.toggle('chosen', one === row));
};
range.addEventListener('input', tell);
box.className = 'slider';
box.append(label, range, told);
document.querySelector('#hours .place').append(box);
tell();
