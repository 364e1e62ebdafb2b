package vn.chosach.national;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.util.functional.RemoteIterators;

/**
 * The local disk under a scheme of its own, from which some readings break off in the middle, or
 * take the whole process with them, once.
 */
public final class FailingOnce extends RawLocalFileSystem {

  /** How many readings still break off. */
  static final AtomicInteger times = new AtomicInteger();

  private static final long SOUND = 60_000;

  static void register() {
    System.setProperty("spark.hadoop.fs.once.impl", FailingOnce.class.getName());
    // each run has its own settings
    System.setProperty("spark.hadoop.fs.once.impl.disable.cache", "true");
  }

  static void unregister() {
    System.clearProperty("spark.hadoop.fs.once.impl");
    System.clearProperty("spark.hadoop.fs.once.impl.disable.cache");
  }

  @Override
  public String getScheme() {
    return "once";
  }

  @Override
  public URI getUri() {
    return URI.create("once:///");
  }

  /** Without the rights of files, which the local disk looks up under its own scheme. */
  @Override
  public RemoteIterator<LocatedFileStatus> listLocatedStatus(Path folder) throws IOException {
    List<LocatedFileStatus> all = new ArrayList<>();
    for (FileStatus one : listStatus(folder)) {
      FileStatus plain =
          new FileStatus(
              one.getLen(), one.isDirectory(), 1, 1, one.getModificationTime(), one.getPath());
      all.add(new LocatedFileStatus(plain, new BlockLocation[0]));
    }
    return RemoteIterators.remoteIteratorFromIterable(all);
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    FSDataInputStream in = super.open(path, buffer);
    return new FSDataInputStream(
        new FSInputStream() {
          @Override
          public int read() throws IOException {
            check();
            return in.read();
          }

          @Override
          public int read(byte[] into, int from, int count) throws IOException {
            check();
            return in.read(into, from, Math.min(count, 8_192));
          }

          private void check() throws IOException {
            String mark = getConf().get("once.kills", "");
            if (in.getPos() > SOUND && !mark.isEmpty() && new File(mark).createNewFile()) {
              Runtime.getRuntime().halt(137);
            }
            if (in.getPos() > SOUND && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
              throw new IOException("the disk went away");
            }
          }

          @Override
          public void seek(long to) throws IOException {
            in.seek(to);
          }

          @Override
          public long getPos() throws IOException {
            return in.getPos();
          }

          @Override
          public boolean seekToNewSource(long to) {
            return false;
          }

          @Override
          public void close() throws IOException {
            in.close();
          }
        });
  }
}
