package vn.chosach.national;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import vn.chosach.national.InFiles.InFile;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingReader;

/** The first pass over whole texts, by the readers of the engine. */
final class TextRows extends FirstPass implements Closeable {

  private final Iterator<InFile> files;
  private final Map<String, String> told;
  private final Configuration conf;
  private @Nullable ListingReader reader;

  TextRows(Iterator<InFile> files, Map<String, String> told, Configuration conf, RuleTexts rules) {
    super(rules, told);
    this.files = files;
    this.told = told;
    this.conf = conf;
  }

  @Override
  boolean step() {
    try {
      if (reader != null) {
        if (!reader.next()) {
          close();
        }
        return true;
      }
      if (!files.hasNext()) {
        return false;
      }
      begin(files.next());
      open(new Path(file().path()));
      if (!missing().isEmpty()) {
        throw new FileRefused("file.has-no-such-column", missing());
      }
    } catch (FileRefused e) {
      close();
      if (missing().isEmpty()) {
        unread(e.code(), String.valueOf(e.getMessage()).replaceFirst("^[a-z.-]+: ", ""));
      } else {
        unread("file.has-no-such-column", missing());
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("file.is-damaged: " + file().path(), e);
    }
    return true;
  }

  private void open(Path path) throws IOException, FileRefused {
    reader =
        ListingFile.open(
            path.getFileSystem(conf).open(path), file().shown(), told, this, remark -> {});
  }

  @Override
  public void close() {
    ListingReader open = reader;
    reader = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
