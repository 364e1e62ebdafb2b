package vn.chosach.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingReader;

/** The staged rows of text files, read and judged as they are asked for. */
final class TextRows implements Iterator<Row> {

  private final Iterator<InFile> files;
  private final Map<String, String> told;
  private final Configuration conf;
  private final FirstJudgement judgement;
  private @Nullable ListingReader reader;
  private @Nullable Row next;
  private boolean ended;
  private String at = "";

  TextRows(
      Iterator<InFile> files,
      Map<String, String> told,
      Configuration conf,
      FirstJudgement judgement) {
    this.files = files;
    this.told = told;
    this.conf = conf;
    this.judgement = judgement;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      next = judgement.poll();
      if (next == null && !step()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Row next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  /** Reads one row, opens the next file, or makes the counts at the end. */
  private boolean step() {
    try {
      if (reader != null) {
        if (!reader.next()) {
          close();
        }
      } else if (files.hasNext()) {
        open(files.next());
      } else {
        boolean more = !ended;
        ended = true;
        judgement.end();
        return more;
      }
    } catch (FileRefused e) {
      close();
      judgement.unread(e.code(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("file.is-damaged: " + at, e);
    }
    return true;
  }

  private void open(InFile file) throws IOException, FileRefused {
    judgement.begin(file);
    at = file.path();
    Path path = new Path(file.path());
    ListingReader opened = null;
    try {
      InputStream in = path.getFileSystem(conf).open(path);
      opened = ListingFile.open(in, file.shown(), told, judgement, remark -> {});
    } catch (FileRefused e) {
      if (judgement.missing().isEmpty()) {
        throw e;
      }
    }
    reader = opened;
    if (!judgement.missing().isEmpty()) {
      close();
      judgement.unread("file.has-no-such-column", judgement.missing());
    }
  }

  void close() {
    ListingReader open = reader;
    reader = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
