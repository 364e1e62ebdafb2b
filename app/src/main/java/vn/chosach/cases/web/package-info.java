/** The desk pages of the cases. */
@NullMarked
package vn.chosach.cases.web;

import org.jspecify.annotations.NullMarked;
