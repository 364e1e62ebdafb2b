/** Pages of the catalogue. */
@NullMarked
package vn.chosach.catalogue.web;

import org.jspecify.annotations.NullMarked;
