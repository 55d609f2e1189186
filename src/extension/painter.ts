import { Disposable, type TextEditor, window } from 'vscode';
import type { Article, ArticleChange } from './article';
import type { Articles } from './articles';

/** Something drawn into every visible editor of every article. */
export interface Paint {
  /** Draws what the article needs in this editor, and takes away what was drawn before. */
  paint(editor: TextEditor, article: Article): void;
  /** Takes away what was drawn; the editor's document is no article any more. */
  clear(editor: TextEditor): void;
  /** Whether an editor must be drawn again after this change. */
  repaintsOn(change: ArticleChange): boolean;
  /** Whether what is drawn depends on the part of the text that is in view. */
  dependsOnView(editor: TextEditor, article: Article): boolean;
}

/** Draws when the articles, the editors or what they show change; many changes at a time cost one drawing. */
export class Painter implements Disposable {
  private readonly due = new Set<TextEditor>();
  private readonly painted = new WeakSet<TextEditor>();
  private readonly listeners: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly articles: Articles,
    private readonly drawing: Paint,
  ) {
    this.listeners = Disposable.from(
      articles.onDidOpen(article => this.repaint(article)),
      articles.onDidChange(({ article, change }) => {
        if (drawing.repaintsOn(change)) this.repaint(article);
      }),
      articles.onDidClose(article => {
        for (const editor of articles.editorsOf(article)) this.clear(editor);
      }),
      window.onDidChangeVisibleTextEditors(editors => this.request(editors)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)),
    );
    this.repaintAll();
  }

  repaintAll(): void {
    this.request(window.visibleTextEditors);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
  }

  private repaint(article: Article): void {
    this.request(this.articles.editorsOf(article));
  }

  private scrolled(editor: TextEditor): void {
    const article = this.articles.get(editor.document);
    if (article && this.drawing.dependsOnView(editor, article)) this.request([editor]);
  }

  private request(editors: readonly TextEditor[]): void {
    for (const editor of editors) this.due.add(editor);
    if (this.due.size > 0) this.timer ??= setTimeout(() => this.flush(), 0);
  }

  private flush(): void {
    this.timer = undefined;
    const editors = [...this.due];
    this.due.clear();
    for (const editor of editors) {
      const article = this.articles.get(editor.document);
      if (article === undefined) this.clear(editor);
      else {
        this.painted.add(editor);
        this.drawing.paint(editor, article);
      }
    }
  }

  private clear(editor: TextEditor): void {
    if (this.painted.delete(editor)) this.drawing.clear(editor);
  }
}
