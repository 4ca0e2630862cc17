/**
 * Terraform's templates as text: where expressions begin and end in them, and whether a value comes from elsewhere. Only
 * text is looked at, and nothing is evaluated.
 */
export { mapUnquoted, piecesOf, soleExpression, type TemplatePiece, withoutIdleQuotes } from './pieces';
export { refersElsewhere } from './refers-elsewhere';
