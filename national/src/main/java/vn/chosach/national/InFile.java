package vn.chosach.national;

import java.io.Serializable;
import java.util.List;

/**
 * A file that is to be screened, as its first bytes show it.
 *
 * @param path where it lies, with the scheme of its file system
 * @param place among all files of the run, from 0; orders what is found
 * @param names of the columns of a Parquet file that hold single values; of another file none
 * @param code why it is refused, {@code file.words-with-hyphens}; empty if it is not
 * @param detail what a person should know of the refusal
 */
record InFile(String path, int place, Kind kind, List<String> names, String code, String detail)
    implements Serializable {

  /** How it is read. */
  enum Kind {
    /** CSV or JSON lines: one task a file, by the readers of the engine. */
    TEXT,
    /** Parquet: in pieces, by Spark. */
    COLUMNS,
    REFUSED
  }

  /** As the plain command would name it: without the scheme of the local disk. */
  String shown() {
    return path.startsWith("file:/") ? path.substring(path.startsWith("file:///") ? 7 : 5) : path;
  }
}
