/** What is searched of each row: the texts of its columns, in lower case. */
export function searchTexts(rows, columns) {
  return rows.map((row) => {
    let text = '';
    for (const { key } of columns) text += `${row[key]}\n`;
    return text.toLowerCase();
  });
}
