/** Forms in which a picture of links goes out and comes in. */
@NullMarked
package vn.chosach.exchange.formats;

import org.jspecify.annotations.NullMarked;
