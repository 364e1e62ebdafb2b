/**
 * Chữ ký số: keys in files or on tokens, the signature inside a PDF (PAdES, ETSI EN 319 142-1), and
 * its check.
 */
@NullMarked
package vn.chosach.documents.signature;

import org.jspecify.annotations.NullMarked;
