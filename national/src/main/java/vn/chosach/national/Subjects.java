package vn.chosach.national;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.tables.Table;
import vn.chosach.screening.listings.FileRefused;

/**
 * The records of one linking as a JVM needs them. What travels is where the files lie; each JVM
 * reads them once and comes to the same numbers of words and values, since the library counts in
 * the order of the file.
 *
 * @param files one or two
 * @param kinds what was told of columns
 * @param stamp lengths and times of the files; other files are read anew
 */
record Subjects(List<String> files, Map<String, ColumnKind> kinds, String stamp)
    implements Serializable {

  private static @Nullable Loaded loaded;

  /** What was read last, with what is made of it when it is first asked for. */
  private static final class Loaded {
    final Subjects of;
    final Records records;
    private @Nullable CandidateFinder finder;
    private @Nullable Evidence evidence;

    Loaded(Subjects of, Records records) {
      this.of = of;
      this.records = records;
    }
  }

  Subjects {
    files = new ArrayList<>(files);
    kinds = new LinkedHashMap<>(kinds);
  }

  /** The driver has read them already. */
  void have(Records records) {
    synchronized (Subjects.class) {
      loaded = new Loaded(this, records);
    }
  }

  /** Lets go of what was read. */
  static void forget() {
    synchronized (Subjects.class) {
      loaded = null;
    }
  }

  CandidateFinder finder(Configuration conf) {
    synchronized (Subjects.class) {
      Loaded here = loaded(conf);
      CandidateFinder finder = here.finder;
      if (finder == null) {
        finder = new CandidateFinder(here.records);
        here.finder = finder;
      }
      return finder;
    }
  }

  Evidence evidence(Configuration conf) {
    synchronized (Subjects.class) {
      Loaded here = loaded(conf);
      here.finder = null; // all candidates are known when they are compared
      Evidence evidence = here.evidence;
      if (evidence == null) {
        evidence = new Evidence(here.records);
        here.evidence = evidence;
      }
      return evidence;
    }
  }

  private Loaded loaded(Configuration conf) {
    Loaded here = loaded;
    if (here == null || !here.of.equals(this)) {
      loaded = null;
      here = new Loaded(this, read(conf));
      loaded = here;
    }
    return here;
  }

  private Records read(Configuration conf) {
    try {
      List<Table> tables = new ArrayList<>();
      for (String file : files) {
        Path near = near(file, conf);
        tables.add(Table.of(near, remark -> {}));
        if (!isNear(file)) {
          Files.delete(near);
        }
      }
      Table a = tables.getFirst();
      Table b = tables.size() == 2 ? tables.get(1) : null;
      return RecordsReader.read(a, b, Schema.of(a, b, kinds));
    } catch (IOException e) {
      throw new UncheckedIOException("file.is-not-readable: " + files, e);
    } catch (FileRefused e) {
      throw new IllegalStateException("was read by the driver", e);
    }
  }

  private static boolean isNear(String file) {
    return file.startsWith("file:");
  }

  /** The file on this machine; from elsewhere it is fetched. */
  static Path near(String file, Configuration conf) throws IOException {
    var path = new org.apache.hadoop.fs.Path(file);
    if (isNear(file)) {
      return Path.of(path.toUri().getPath());
    }
    Path fetched = Files.createTempFile("subjects", ".rows");
    FileSystem system = path.getFileSystem(conf);
    system.copyToLocalFile(false, path, new org.apache.hadoop.fs.Path(fetched.toUri()), true);
    return fetched;
  }
}
