/** Made listings for the demonstration. */
@NullMarked
package vn.chosach.watch.demo;

import org.jspecify.annotations.NullMarked;
