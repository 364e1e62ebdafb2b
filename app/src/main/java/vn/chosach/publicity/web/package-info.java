/** Pages of publicity: what everyone reads, and the desk where it is written and approved. */
@NullMarked
package vn.chosach.publicity.web;

import org.jspecify.annotations.NullMarked;
