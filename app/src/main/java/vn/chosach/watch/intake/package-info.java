/** How listings come in: files, batches, history, hits, in the background and resumable. */
@NullMarked
package vn.chosach.watch.intake;

import org.jspecify.annotations.NullMarked;
