import { FileType, Uri, workspace } from 'vscode';

/** The `.txt` files below a folder: what the command line looks at too. See `filesBelow`. */
export async function* articleFiles(folder: Uri): AsyncGenerator<Uri> {
  for await (const uri of filesBelow(folder)) if (isText(uri)) yield uri;
}

/** Whether a file's name is that of a text. */
export function isText({ path }: Uri): boolean {
  return /\.txt$/i.test(path);
}

/**
 * The files below a folder, in the order of their names. Hidden ones and `node_modules` are passed over. A link to a
 * file counts; a link to a folder isn't followed, for links may go round in circles, or lead out of the workspace.
 */
export async function* filesBelow(folder: Uri): AsyncGenerator<Uri> {
  const entries = await workspace.fs.readDirectory(folder);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, type] of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (type === FileType.Directory) yield* filesBelow(Uri.joinPath(folder, name));
    else if ((type & FileType.File) !== 0) yield Uri.joinPath(folder, name);
  }
}
