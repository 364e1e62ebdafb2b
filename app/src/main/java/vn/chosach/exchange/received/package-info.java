/** Pictures of links that came from outside. */
@NullMarked
package vn.chosach.exchange.received;

import org.jspecify.annotations.NullMarked;
