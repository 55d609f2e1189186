import { toJsonLine } from '../core/formats/jsonl';
import type { Annotated } from './annotate';
import type { Io } from './io';
import type { Format } from './options';
import { sidecarPath } from './sidecar-file';
import { formatTable, formatTotals, Totals } from './table';

/** Prints the articles of one run in one format. */
export interface Printer {
  print(article: Annotated): Promise<void>;
  /** After the last article. */
  end(): Promise<void>;
}

/** How wide a table is that isn't printed to a terminal. */
const DEFAULT_COLUMNS = 100;

/** @param format `names`: only the paths of the sidecars that were written */
export function printerFor(format: Format | 'names', io: Io): Printer {
  switch (format) {
    case 'jsonl':
      return each(io, ({ name, text, annotations }) => toJsonLine(name, text, annotations));
    case 'names':
      return each(io, ({ name, written }) => (written ? `${sidecarPath(name)}\n` : ''));
    case 'yaml':
      return yamlPrinter(io);
    case 'table':
      return tablePrinter(io);
  }
}

function each(io: Io, format: (article: Annotated) => string): Printer {
  return { print: article => io.print(format(article)), end: async () => undefined };
}

/** Several sidecars make a stream of YAML documents. */
function yamlPrinter(io: Io): Printer {
  let separator = '';
  return {
    print: ({ sidecar }) => {
      const document = separator + sidecar;
      separator = '---\n';
      return io.print(document);
    },
    end: async () => undefined,
  };
}

function tablePrinter(io: Io): Printer {
  const options = { columns: io.columns ?? DEFAULT_COLUMNS, isolate: io.columns !== undefined };
  const totals = new Totals();
  return {
    print: ({ name, text, annotations }) => {
      totals.add(annotations);
      return io.print(formatTable(name, text, annotations, options));
    },
    end: () => io.print(formatTotals(totals)),
  };
}
