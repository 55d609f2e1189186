const EXIT_CODES = `Exit codes:
  0  everything was done
  1  some input could not be used (a broken sidecar, an unreadable file, a wrong
     encoding); a message says which and where, and the others are done
  2  the command line is wrong
`;

export const HELP = `Usage: hashiya COMMAND

Annotates Arabic news: people, places, organizations, groups, dates, quantities,
and quotes with who said them.

Commands:
  annotate PATH…   find the annotations of articles; print or store them

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
is read. Articles are UTF-8, or UTF-16 with a byte order mark.

Options:
  --format jsonl   one JSON object a text on standard output (the default)
  --format yaml    the sidecar that --write would leave; '---' between several
  --format table   an overview for reading: people, places, quotes and speakers
  --write          write all suggestions into the sidecars beside the articles;
                   a person's lines stay as they are, a broken sidecar is left
                   alone, one that says it all already isn't touched. Prints the
                   sidecars it wrote, or what --format asks for
  -h, --help       show this help

Positions count Unicode characters (code points) from 0, each line end as one.
Messages go to standard error as FILE:LINE:COLUMN: MESSAGE.

${EXIT_CODES}
Examples:
  hashiya annotate news/
  hashiya annotate news/ --write
  hashiya annotate --format table article.txt
  curl -s https://example.org/article.txt | hashiya annotate | jq .annotations
`;
