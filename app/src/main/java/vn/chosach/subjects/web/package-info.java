/** Pages of subjects. */
@NullMarked
package vn.chosach.subjects.web;

import org.jspecify.annotations.NullMarked;
