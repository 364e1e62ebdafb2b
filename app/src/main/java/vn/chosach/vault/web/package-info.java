/** Pages of the evidence desk. */
@NullMarked
package vn.chosach.vault.web;

import org.jspecify.annotations.NullMarked;
