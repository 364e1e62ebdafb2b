/** Made listings for the demonstration. */
@NullMarked
package vn.chosach.demo.watch;

import org.jspecify.annotations.NullMarked;
