/** How platforms write the addresses of their shops and items, and the one form of each. */
@NullMarked
package vn.chosach.identifiers.addresses;

import org.jspecify.annotations.NullMarked;
