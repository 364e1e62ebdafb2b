package vn.chosach.national;

import java.io.IOException;
import java.io.Serializable;
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

  /** What a JVM read last, with what is made of it when it is first asked for. */
  private static final class Loaded {
    final Subjects of;
    final Records records;
    @Nullable CandidateFinder finder;
    @Nullable Evidence evidence;

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
      if (here.finder == null) {
        here.finder = new CandidateFinder(here.records);
      }
      return here.finder;
    }
  }

  Evidence evidence(Configuration conf) {
    synchronized (Subjects.class) {
      Loaded here = loaded(conf);
      here.finder = null; // all candidates are known when they are compared
      if (here.evidence == null) {
        here.evidence = new Evidence(here.records);
      }
      return here.evidence;
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
        tables.add(Table.of(near(file, conf), remark -> {}));
      }
      Table b = tables.size() == 2 ? tables.get(1) : null;
      return RecordsReader.read(tables.getFirst(), b, Schema.of(tables.getFirst(), b, kinds));
    } catch (IOException | FileRefused e) {
      throw new IllegalStateException("file.is-not-readable: " + files, e);
    }
  }

  /** The file on this machine; from elsewhere it is fetched, for as long as the process runs. */
  static Path near(String file, Configuration conf) throws IOException {
    var path = new org.apache.hadoop.fs.Path(file);
    if (file.startsWith("file:")) {
      return Path.of(path.toUri().getPath());
    }
    Path fetched = Files.createTempFile("subjects", ".rows");
    fetched.toFile().deleteOnExit();
    FileSystem system = path.getFileSystem(conf);
    system.copyToLocalFile(false, path, new org.apache.hadoop.fs.Path(fetched.toUri()), true);
    return fetched;
  }
}
