import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readProject } from '../core/project/read';
import { PROJECT_FILE } from '../core/sidecar/file-name';

/** The largest project file that is asked for labels, in bytes. */
const LARGEST = 1024 * 1024;

/** Finds the project file that counts for a file: in its folder, or the nearest folder above. */
export class ProjectFiles {
  private readonly byFolder = new Map<string, Promise<ReadonlySet<string> | undefined>>();

  /** The ids of the labels that the project names; undefined without a project file, or with one that names none. */
  labelsFor(file: string): Promise<ReadonlySet<string> | undefined> {
    return this.labelsOf(path.resolve(path.dirname(file)));
  }

  private labelsOf(folder: string): Promise<ReadonlySet<string> | undefined> {
    let labels = this.byFolder.get(folder);
    if (labels === undefined) {
      labels = this.find(folder);
      this.byFolder.set(folder, labels);
    }
    return labels;
  }

  private async find(folder: string): Promise<ReadonlySet<string> | undefined> {
    const source = await readIfThere(path.join(folder, PROJECT_FILE));
    const parent = path.dirname(folder);
    if (source === undefined) return parent === folder ? undefined : this.labelsOf(parent);
    const labels = readProject(source).value?.labels ?? [];
    return labels.length === 0 ? undefined : new Set(labels.map(({ id }) => id));
  }
}

/** Undefined for a file that isn't there or can't be read; what is wrong with it is told where it is checked itself. */
async function readIfThere(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= LARGEST ? await readFile(file, 'utf8') : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
