const EXIT_CODES = `Exit codes:
  0  everything was done
  1  some input could not be used (a broken sidecar, an unreadable file, a wrong
     encoding); a message says which and where, and the others are done
  2  the command line is wrong
`;

const ENCODING = `  --encoding NAME  the encoding of the articles: utf-8, utf-16le, utf-16be,
                   windows-1256, or auto for the first in which a file is Arabic
`;

export const HELP = `Usage: hashiya COMMAND

Annotates Arabic news: people, places, organizations, groups, dates, quantities,
and quotes with who said them.

Commands:
  annotate PATH…   find the annotations of articles; print or store them
  check PATH…      find what is wrong with sidecars and the project file
  merge            merge sidecars, as git's merge driver

Options:
  -h, --help       show this help; 'hashiya COMMAND --help' explains a command
  -V, --version    show the version

${EXIT_CODES}`;

export const ANNOTATE_HELP = `Usage: hashiya annotate [OPTION]… PATH…
       hashiya annotate [OPTION]… < ARTICLE

Finds the annotations of Arabic articles, the same as the editor shows. What a
person decided in the sidecar beside an article (ARTICLE.hashiya.yaml) counts:
accepted and rejected annotations are printed as they stand there.

PATH is a text file, a folder, or - for standard input. In a folder every *.txt
file that is mainly Arabic is taken, in the folders below it too; node_modules
and names that begin with a dot are passed over. Without a PATH, standard input
is read. Articles are UTF-8, or UTF-16 with a byte order mark, or as --encoding
says. Where the text looks as if that were wrong, nothing is written.

Options:
  --format jsonl   one JSON object a text on standard output (the default)
  --format yaml    the sidecar that --write would leave; '---' between several
  --format table   an overview for reading: people, places, quotes and speakers
  --write          write all suggestions into the sidecars beside the articles;
                   a person's lines stay as they are, a broken sidecar is left
                   alone, one that says it all already isn't touched. Prints the
                   sidecars it wrote, or what --format asks for
${ENCODING}  -h, --help       show this help

Positions count Unicode characters (code points) from 0, each line end as one.
Messages go to standard error as FILE:LINE:COLUMN: MESSAGE.

${EXIT_CODES}
Examples:
  hashiya annotate news/
  hashiya annotate news/ --write
  hashiya annotate --format table article.txt
  curl -s https://example.org/article.txt | hashiya annotate | jq .annotations
`;

export const CHECK_HELP = `Usage: hashiya check [OPTION]… PATH…

Finds what is wrong with sidecars (ARTICLE.hashiya.yaml) and the project file
(hashiya.yaml): what can't be read, spans outside the text or within a letter,
quoted text that isn't the article's, ids that stand twice or lead nowhere,
unknown labels, fields that look misspelt, a wrong order, articles that were
changed after they were annotated, and sidecars without an article. It changes
nothing.

PATH is a sidecar, a project file, an article, whose sidecars are checked, or a
folder, in which all of them are, in the folders below it too; node_modules and
names that begin with a dot are passed over.

Options:
  --format text    a line each problem: FILE:LINE:COLUMN: SEVERITY CODE: MESSAGE
                   (the default)
  --format json    one JSON object: how many files were checked, and problems
                   with file, line, column, endLine, endColumn, severity, code
                   and message
${ENCODING}  -h, --help       show this help

Lines and columns count from 1, columns in Unicode characters.

Exit codes:
  0  nothing is wrong
  1  there are problems
  2  the command line is wrong

Examples:
  hashiya check news/
  hashiya check --format json . | jq -r '.problems[].file' | uniq -c
`;

export const MERGE_HELP = `Usage: hashiya merge --install
       hashiya merge [OPTION]… BASE OURS THEIRS

Merges two versions of a sidecar that come from BASE, annotation by annotation
and field by field; comments and the style of both stay. The merge is written
over OURS. Where both decided differently on one thing, both versions stand
between conflict markers (exit code 1); settle them as in any file.

  --install        let git merge the sidecars of this repository so, in merge,
                   rebase and cherry-pick: sets merge.hashiya in this copy of
                   the repository and adds a line to .gitattributes

Options, as git hands them over:
  --path NAME            what the file is called in messages
  --marker-size N        the length of conflict markers (7)
  --base-label NAME, --ours-label NAME, --theirs-label NAME
                         what stands behind the markers
  -h, --help             show this help

Exit codes:
  0  merged
  1  conflicts, each told as FILE:LINE:COLUMN; or a file could not be read
  2  the command line is wrong
`;
