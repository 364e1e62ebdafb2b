/** The pages of addressees outside the roll. */
@NullMarked
package vn.chosach.documents.outside.web;

import org.jspecify.annotations.NullMarked;
