/** The node's refusals in one language, by its English sentence; `{1}` and so on stand for what is put into it. A test holds them against the node's source. */
export type Refusals = Readonly<Record<string, string>>
