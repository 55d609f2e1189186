import { FileType, Uri, workspace } from 'vscode';

/**
 * The `.txt` files below a folder, in the order of their names: what the command line looks at too. Hidden folders
 * and `node_modules` are passed over. A link to a file counts; a link to a folder isn't followed, for links may go
 * round in circles.
 */
export async function* articleFiles(folder: Uri): AsyncGenerator<Uri> {
  const entries = await workspace.fs.readDirectory(folder);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, type] of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (type === FileType.Directory) yield* articleFiles(Uri.joinPath(folder, name));
    else if ((type & FileType.File) !== 0 && /\.txt$/i.test(name)) yield Uri.joinPath(folder, name);
  }
}
