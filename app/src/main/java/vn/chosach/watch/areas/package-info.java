/** Where sellers sit: what a source says of the place, as areas that can be counted. */
@NullMarked
package vn.chosach.watch.areas;

import org.jspecify.annotations.NullMarked;
