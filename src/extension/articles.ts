import {
  Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { isMainlyArabic } from '../core/text/script';
import { Article, type ArticleChange, type ArticleServices } from './article';

/** The language mode of articles. */
export const ARTICLE_LANGUAGE = 'arabic-news';

/** A change of one of the open articles. */
export interface ArticleEvent {
  readonly article: Article;
  readonly change: ArticleChange;
}

/** The open articles: one for every open document that is one, whether an editor shows it or not. */
export class Articles implements Disposable {
  private readonly open = new Map<TextDocument, { article: Article; listener: Disposable }>();
  private readonly changed = new EventEmitter<ArticleEvent>();
  private readonly activeChanged = new EventEmitter<Article | undefined>();
  private readonly added = new EventEmitter<Article>();
  private readonly removed = new EventEmitter<Article>();
  private readonly listeners: Disposable;
  private shown: Article | undefined;

  /** An article appeared. Its annotations come later. */
  readonly onDidOpen: Event<Article> = this.added.event;
  /** A document was closed or is no article any more. */
  readonly onDidClose: Event<Article> = this.removed.event;
  /** An article's annotations, or the state of its sidecar, may be other than before. */
  readonly onDidChange: Event<ArticleEvent> = this.changed.event;
  /** Another article, or none, is in the active editor. */
  readonly onDidChangeActive: Event<Article | undefined> = this.activeChanged.event;

  constructor(private readonly services: ArticleServices) {
    this.listeners = Disposable.from(
      workspace.onDidOpenTextDocument(document => this.consider(document)),
      workspace.onDidCloseTextDocument(document => this.closed(document)),
      workspace.onDidChangeTextDocument(event => {
        this.get(event.document)?.edited(event);
        this.consider(event.document);
      }),
      workspace.onDidSaveTextDocument(document => this.get(document)?.saved()),
      window.onDidChangeActiveTextEditor(() => this.updateActive()),
      services.settings.onDidChange(() => this.considerAll()),
    );
    this.considerAll();
  }

  /** The article of a document; undefined when the document is none. */
  get(document: TextDocument): Article | undefined {
    return this.open.get(document)?.article;
  }

  get all(): readonly Article[] {
    return [...this.open.values()].map(({ article }) => article);
  }

  /** The article in the active editor. */
  get active(): Article | undefined {
    return this.shown;
  }

  /** The visible editors that show the article. */
  editorsOf(article: Article): readonly TextEditor[] {
    return window.visibleTextEditors.filter(editor => editor.document === article.document);
  }

  dispose(): void {
    this.listeners.dispose();
    for (const document of [...this.open.keys()]) this.drop(document);
    for (const emitter of [this.changed, this.activeChanged, this.added, this.removed]) emitter.dispose();
  }

  private considerAll(): void {
    for (const document of workspace.textDocuments) this.consider(document);
  }

  /** Makes an article of a document that has become one. One that was stays one while its text is rewritten. */
  private consider(document: TextDocument): void {
    const candidate = this.isCandidate(document);
    if (!candidate) this.drop(document);
    else if (!this.open.has(document) && this.isArticle(document)) this.add(document);
  }

  private isCandidate(document: TextDocument): boolean {
    if (document.languageId === ARTICLE_LANGUAGE) return true;
    if (document.languageId !== 'plaintext') return false;
    if (document.isUntitled) return true;
    const pattern = this.services.settings.files(document);
    return pattern !== '' && languages.match({ pattern }, document) > 0;
  }

  private isArticle(document: TextDocument): boolean {
    return document.languageId === ARTICLE_LANGUAGE || isMainlyArabic(beginningOf(document));
  }

  private add(document: TextDocument): void {
    const article = new Article(document, this.services);
    const listener = article.onDidChange(change => this.changed.fire({ article, change }));
    this.open.set(document, { article, listener });
    this.added.fire(article);
    this.updateActive();
  }

  /** A change of language mode closes a document too, and opens it again: it isn't closed then. */
  private closed(document: TextDocument): void {
    if (document.isClosed) this.drop(document);
  }

  private drop(document: TextDocument): void {
    const entry = this.open.get(document);
    if (entry === undefined) return;
    this.open.delete(document);
    this.removed.fire(entry.article);
    entry.listener.dispose();
    entry.article.dispose();
    this.updateActive();
  }

  private updateActive(): void {
    const document = window.activeTextEditor?.document;
    const active = document && this.get(document);
    if (active === this.shown) return;
    this.shown = active;
    this.activeChanged.fire(active);
  }
}

/** Units of a text that are looked at to tell whether it is Arabic; the text of a long file isn't joined for it. */
const BEGINNING = 8000;

function beginningOf(document: TextDocument): string {
  let beginning = '';
  for (let line = 0; line < document.lineCount && beginning.length < BEGINNING; line++)
    beginning += `${document.lineAt(line).text.slice(0, BEGINNING)}\n`;
  return beginning;
}
