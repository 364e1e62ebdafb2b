/** Saved pages, single addresses and site maps, fetched without reaching inside. */
@NullMarked
package vn.chosach.watch.sources;

import org.jspecify.annotations.NullMarked;
