package vn.chosach.verify.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a package, read from a folder or a ZIP. Refused: a name that leaves the package, a
 * name twice, more than 5000 files, more than 200 MB unpacked.
 */
final class EvidenceFiles {

  private static final int MOST_FILES = 5000;
  private static final long MOST_BYTES = 200_000_000;

  private EvidenceFiles() {}

  static Map<String, byte[]> read(Path where) throws IOException {
    return Files.isDirectory(where) ? folder(where) : zip(where);
  }

  private static Map<String, byte[]> folder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    long bytes = 0;
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (ManifestText.isFilm(file.getFileName().toString())) {
          // It may be larger than memory, and the manifest asks for it.
          continue;
        }
        bytes += Files.size(file);
        refuseTooMuch(files.size() + 1, bytes);
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, byte[]> zip(Path archive) throws IOException {
    var files = new TreeMap<String, byte[]>();
    long bytes = 0;
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        String name = entry.getName().replaceFirst("^[^/]+/", "");
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.contains("..")) {
          throw new IOException("the name leaves the package: " + entry.getName());
        }
        byte[] content = capped(zip, MOST_BYTES - bytes);
        bytes += content.length;
        refuseTooMuch(files.size() + 1, bytes);
        if (files.put(name, content) != null) {
          throw new IOException("the name stands twice: " + name);
        }
      }
    }
    if (files.isEmpty()) {
      throw new IOException("not a ZIP, or an empty one");
    }
    return files;
  }

  private static byte[] capped(InputStream in, long most) throws IOException {
    byte[] content = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
    if (content.length > most) {
      throw new IOException("more than " + MOST_BYTES + " bytes");
    }
    return content;
  }

  private static void refuseTooMuch(int files, long bytes) throws IOException {
    if (files > MOST_FILES || bytes > MOST_BYTES) {
      throw new IOException("more than " + MOST_FILES + " files or " + MOST_BYTES + " bytes");
    }
  }
}
