const names = /(?:^|\s)(?:comments?|comment[-_]?(?:list|body|area|section|text|content|item|thread|wrapper|form)|comments[-_](?:list|area|section|wrapper|container|block)|disqus_thread|repl(?:y|ies)|respond|reactions)(?=\s|$)/i;

/** Whether an element's id, classes and item property, parted by blanks, name readers' comments. */
export function namesComments(tag: string, labels: string): boolean {
  return !/^(?:html|body|main|article)$/.test(tag) && names.test(labels);
}
