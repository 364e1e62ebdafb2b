package vn.chosach.screening.listings;

import java.io.Closeable;
import java.io.IOException;

/**
 * The rows of an opened file, handed to its {@link ListingSink} one by one as they are asked for.
 */
public interface ListingReader extends Closeable {

  /**
   * Hands on the next row, or finds out that it is none.
   *
   * @return whether there may be more
   * @throws FileRefused if the file turns out to be unreadable as a whole
   */
  boolean next() throws IOException, FileRefused;
}
