/**
 * What a file is by its content, whether it is whole and harmless, and pictures made anew. Nothing
 * here knows who brought it or where it will lie.
 */
@NullMarked
package vn.chosach.vault.contents;

import org.jspecify.annotations.NullMarked;
