/** Pages of the documents. */
@NullMarked
package vn.chosach.documents.web;

import org.jspecify.annotations.NullMarked;
