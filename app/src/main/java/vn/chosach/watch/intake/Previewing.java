package vn.chosach.watch.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Columns;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.watch.sources.SourceFile;

/** Reads the beginning of a file, no further than needed. */
final class Previewing implements ListingSink {

  private static final int ROWS = 8;
  private static final int MOST_READ = 200;

  private final List<String> columns = new ArrayList<>();
  private final List<Preview.Row> rows = new ArrayList<>();
  private final List<RefusedRow> refused = new ArrayList<>();
  private long read;

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("enough", null, false, false);
    }
  }

  static Preview of(Path file, Map<String, String> told) throws IOException {
    var reading = new Previewing();
    String fault = null;
    try {
      SourceFile.read(file, "", told, reading, remark -> {});
    } catch (Enough enough) {
      // The rest is read when it is imported.
    } catch (FileRefused unreadable) {
      fault = unreadable.code();
    }
    return reading.preview(told, fault);
  }

  private Preview preview(Map<String, String> told, @Nullable String fault) {
    Map<String, String> mapping = new LinkedHashMap<>();
    Map<String, Integer> places =
        columns.isEmpty()
            ? new HashMap<>()
            : Columns.of(columns.toArray(new String[0]), told).places();
    for (String role : Columns.roles()) {
      Integer place = places.get(role);
      if (place != null) {
        mapping.put(role, columns.get(place));
      }
    }
    return new Preview(
        List.copyOf(columns), mapping, List.copyOf(rows), List.copyOf(refused), fault);
  }

  @Override
  public void header(List<String> names) {
    columns.addAll(names);
  }

  @Override
  public void listing(long row, Listing listing, List<String> remarks) {
    listing(row, listing, Particulars.NONE, remarks);
  }

  @Override
  public void listing(long row, Listing listing, Particulars particulars, List<String> remarks) {
    rows.add(new Preview.Row(row, listing, particulars, remarks));
    count();
  }

  @Override
  public void refused(long row, String code, String detail) {
    if (refused.size() < ROWS) {
      refused.add(new RefusedRow(row, code, detail));
    }
    count();
  }

  private void count() {
    if (rows.size() >= ROWS || ++read >= MOST_READ) {
      throw new Enough();
    }
  }
}
