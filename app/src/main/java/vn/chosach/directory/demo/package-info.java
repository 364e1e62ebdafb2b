/** Made-up hotlines for the demonstration. */
@NullMarked
package vn.chosach.directory.demo;

import org.jspecify.annotations.NullMarked;
