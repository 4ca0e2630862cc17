/** What a stack can be rendered as. */
export const FORMATS = ['hcl', 'terraform', 'kubernetes'] as const;

export type Format = (typeof FORMATS)[number];
