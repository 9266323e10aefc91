/** What the measuring script puts into a page. */
export { isArticlePage } from '../../components/page/article-page.ts';
export { readArticle } from '../../components/page/read-article.ts';
