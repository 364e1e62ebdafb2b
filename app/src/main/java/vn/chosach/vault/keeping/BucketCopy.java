package vn.chosach.vault.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Brings sealed files from a bucket onto the shelf of a backup. */
public final class BucketCopy {

  private BucketCopy() {}

  /**
   * Copies what is not there yet; what went away meanwhile is left out.
   *
   * @return how many were copied; none when the environment names no bucket
   * @throws StoreFault when the bucket cannot be read
   */
  public static int fetch(
      List<String> addresses, Path shelf, Map<String, String> environment, InstantSource clock)
      throws IOException {
    BucketSettings settings = BucketSettings.of(environment);
    if (!settings.isSetUp()) {
      return 0;
    }
    SealedStore bucket = new Bucket(settings, new Boards(shelf), clock);
    int copied = 0;
    for (String address : addresses) {
      Path board = shelf.resolve(address.substring(0, 2));
      Path target = board.resolve(address);
      if (!Files.exists(target)) {
        Files.createDirectories(board);
        try (InputStream in = Channels.newInputStream(bucket.open(address))) {
          Files.copy(in, target);
          copied++;
        } catch (NoSuchFileException goneMeanwhile) {
          continue;
        }
      }
    }
    return copied;
  }
}
