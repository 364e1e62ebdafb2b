/** The published log, the page on which anybody checks a receipt, and the journal on the desk. */
@NullMarked
package vn.chosach.journal.web;

import org.jspecify.annotations.NullMarked;
