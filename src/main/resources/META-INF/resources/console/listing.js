// One page of a list in memory, kept true by events. The server orders by namespace and name; so does this.

/** The rows of a Table: {namespace, name, created, object, cells, at}. */
export function rowsOf(table) {
  const at = Date.now();
  return (table.rows ?? []).map(({cells, object}) => {
    const {namespace = '', name, creationTimestamp: created} = object.metadata;
    return {namespace, name, created, object, cells, at};
  });
}

/** Less than, equal to or greater than 0, as the first row comes before, is at, or comes after the second. */
export function compare(a, b) {
  return order(a.namespace, b.namespace) || order(a.name, b.name);
}

/** Names have ASCII only, so that the order of UTF-16 is that of bytes, which is the server's. */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export class Listing {
  /** A page as it was answered; the row before its first one is that of the page before, or null. */
  constructor(table, before) {
    this.columns = table.columnDefinitions;
    this.rows = rowsOf(table);
    this.before = before;
    this.next = table.metadata.continue ?? '';
    this.last = this.next ? this.rows.at(-1) : null;
    this.remaining = this.next ? table.metadata.remainingItemCount ?? NaN : 0;
  }

  /** Applies an event, and answers its row if it is on this page. */
  apply({type, object}) {
    const [row] = rowsOf(object);
    if (!row) {
      return null;
    }
    if (!this.spans(row)) {
      this.count(type, row);
      return null;
    }
    const place = this.rows.findIndex(each => compare(each, row) >= 0);
    const index = place < 0 ? this.rows.length : place;
    const known = place >= 0 && compare(this.rows[index], row) === 0;
    this.rows.splice(index, known ? 1 : 0, ...(type === 'DELETED' ? [] : [row]));
    return row;
  }

  /** Whether a row's place is on this page. */
  spans(row) {
    return (!this.before || compare(row, this.before) > 0) && (!this.last || compare(row, this.last) <= 0);
  }

  count(type, row) {
    if (this.last && compare(row, this.last) > 0) {
      this.remaining += {ADDED: 1, DELETED: -1}[type] ?? 0;
    }
  }
}
