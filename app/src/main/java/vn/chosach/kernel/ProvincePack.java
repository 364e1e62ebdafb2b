package vn.chosach.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable.SeedTableRow;

/**
 * What is true of one province and of no other: units, agencies, who is competent, heads of paper,
 * plan, debtors of reports, words. A folder of plain files, of which {@code docs/province.md} names
 * each; some come with the program, and any folder of a disk can be another (decision 0075).
 *
 * <p>An installation has one for good: {@code chosach.province}, a system property, or {@code
 * CHOSACH_PROVINCE} names it. It is read before the first bean is made, and tables are planted from
 * it once; what screens change afterwards stands in the database alone.
 */
public final class ProvincePack {

  /** Names the pack of this process: one that came with the program, or a folder. */
  public static final String PROPERTY = "chosach.province";

  /** The file of words, beside the tables. */
  public static final String WORDS = "province.properties";

  private static final String IN_PROGRAM = "/province/";

  private final String name;
  private final @Nullable Path folder;

  private ProvincePack(String name, @Nullable Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** The pack that an installation has that names none, whole and lived in: the model of others. */
  public static ProvincePack model() {
    try (InputStream stream =
        Objects.requireNonNull(
            ProvincePack.class.getResourceAsStream(IN_PROGRAM + "default"), "the model")) {
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the name of the model", e);
    }
  }

  /** The pack of this installation. */
  public static ProvincePack current() {
    return Current.PACK;
  }

  /**
   * A pack by its name, in lower case with hyphens, or by the path of its folder.
   *
   * @throws IllegalArgumentException if neither the program nor the disk holds it
   */
  public static ProvincePack of(String named) {
    Path folder = Path.of(named);
    if (Files.isDirectory(folder)) {
      return new ProvincePack(named, folder.toAbsolutePath().normalize());
    }
    boolean plain = named.matches("[a-z][a-z-]*");
    if (!plain || ProvincePack.class.getResource(IN_PROGRAM + named + "/" + WORDS) == null) {
      throw new IllegalArgumentException("no pack of a province: " + named);
    }
    return new ProvincePack(named, null);
  }

  /** As it was asked for. */
  public String name() {
    return name;
  }

  /**
   * Rows of one of its tables; none where it has no such file, which {@code province check} tells.
   *
   * @param file for instance {@code agencies.csv}
   * @throws UncheckedIOException if the file is no table
   */
  public List<SeedTableRow> table(String file) {
    InputStream stream = open(file);
    return stream == null ? List.of() : SeedTable.read(file, stream);
  }

  /** Whether it has that file. */
  public boolean has(String file) {
    try (InputStream stream = open(file)) {
      return stream != null;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** Its words; empty where the file is missing. */
  public Properties words() {
    var words = new Properties();
    try (InputStream stream = open(WORDS)) {
      if (stream != null) {
        words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + WORDS, e);
    }
    return words;
  }

  /**
   * The key of the agency of this province that does what agencies of that kind do everywhere.
   *
   * @param kind beginning of the key, for instance {@code QLTT}
   */
  public String agency(String kind) {
    return kind + "-" + Objects.requireNonNull(words().getProperty("keys"), "keys").strip();
  }

  private @Nullable InputStream open(String file) {
    if (folder == null) {
      return ProvincePack.class.getResourceAsStream(IN_PROGRAM + name + "/" + file);
    }
    try {
      Path path = folder.resolve(file);
      return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** Found when it is first asked for, and the same from then on. */
  private static final class Current {

    private static final ProvincePack PACK = named();

    private static ProvincePack named() {
      String name =
          Objects.requireNonNullElse(
              System.getProperty(PROPERTY),
              Objects.requireNonNullElse(System.getenv("CHOSACH_PROVINCE"), ""));
      return name.isEmpty() ? model() : of(name);
    }
  }
}
