/** Made documents in and out for the demonstration. */
@NullMarked
package vn.chosach.documents.demo;

import org.jspecify.annotations.NullMarked;
