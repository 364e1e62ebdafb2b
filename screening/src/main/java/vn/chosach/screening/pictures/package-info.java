/** Perceptual picture hashes (PDQ) and exact search by Hamming distance. */
@NullMarked
package vn.chosach.screening.pictures;

import org.jspecify.annotations.NullMarked;
