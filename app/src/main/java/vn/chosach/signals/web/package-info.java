/** Desk screen: Hộp tiếp nhận. */
@NullMarked
package vn.chosach.signals.web;

import org.jspecify.annotations.NullMarked;
