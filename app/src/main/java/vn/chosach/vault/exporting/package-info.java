/** Packages of evidence that a court or another agency can check without this program. */
@NullMarked
package vn.chosach.vault.exporting;

import org.jspecify.annotations.NullMarked;
