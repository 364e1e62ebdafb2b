/** Public and desk pages of the directory. */
@NullMarked
package vn.chosach.directory.web;

import org.jspecify.annotations.NullMarked;
