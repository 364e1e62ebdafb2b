package vn.chosach.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the manifest: {@code chosach-manifest 1}, then {@code name value} lines of the head, then a
 * line for each part with its SHA-256, its size and its name. Anything else is refused.
 *
 * @param kind {@code capture} or {@code file}
 */
record ManifestText(String kind, String id, List<ManifestTextPart> parts) {

  private static final String FIRST = "chosach-manifest 1";
  private static final Pattern HEAD = Pattern.compile("(capture|file|fetched) ([0-9A-Za-z:.+-]+)");
  private static final Pattern PART =
      Pattern.compile("([0-9a-f]{64}) (\\d{1,12}|-) ([a-z0-9][a-z0-9.-]{0,60})");

  /** A film is taken along by itself; packages of before name it without its size. */
  private static final Pattern FILM = Pattern.compile("original\\.(mp4|mov|webm)");

  private static final long UNSAID = -1;

  record ManifestTextPart(String sha256, long size, String name) {

    boolean film() {
      return isFilm(name);
    }
  }

  /** Whether a file of this name lies beside a package and not in it. */
  static boolean isFilm(String name) {
    return FILM.matcher(name).matches();
  }

  static ManifestText read(byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    if (!text.endsWith("\n") || text.indexOf('\r') >= 0) {
      throw new IOException("lines must end with LF");
    }
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    if (!lines[0].equals(FIRST)) {
      throw new IOException("the first line must be: " + FIRST);
    }
    String kind = "";
    String id = "";
    var parts = new ArrayList<ManifestTextPart>();
    for (int i = 1; i < lines.length; i++) {
      Matcher head = HEAD.matcher(lines[i]);
      Matcher part = PART.matcher(lines[i]);
      if (part.matches()) {
        parts.add(
            new ManifestTextPart(
                part.group(1),
                part.group(2).equals("-") ? UNSAID : Long.parseLong(part.group(2)),
                part.group(3)));
      } else if (head.matches() && parts.isEmpty()) {
        if (!head.group(1).equals("fetched")) {
          kind = head.group(1);
          id = head.group(2);
        }
      } else {
        throw new IOException("line " + (i + 1) + " is not understood");
      }
    }
    if (kind.isEmpty() || parts.isEmpty()) {
      throw new IOException("it names no item or no part");
    }
    return new ManifestText(kind, id, parts);
  }

  /**
   * @param where the package; a film lies in its folder or beside it
   */
  void check(Map<String, byte[]> files, Path where, EvidenceVerdict evidenceVerdict)
      throws IOException {
    for (ManifestTextPart part : parts) {
      if (part.film() && kind.equals("file")) {
        film(part, where, evidenceVerdict);
        continue;
      }
      byte[] content = files.get(part.name());
      if (content == null) {
        evidenceVerdict.wrong(part.name() + ": missing, the manifest lists it");
      } else if (content.length != part.size()) {
        evidenceVerdict.wrong(
            part.name() + ": " + content.length + " bytes, the manifest says " + part.size());
      } else if (!Sums.sha256(content).equals(part.sha256())) {
        evidenceVerdict.wrong(part.name() + ": SHA-256 differs from the manifest");
      } else {
        evidenceVerdict.fine(part.name() + ": SHA-256 as in the manifest");
      }
    }
  }

  private void film(ManifestTextPart part, Path where, EvidenceVerdict evidenceVerdict)
      throws IOException {
    String ending = part.name().substring(part.name().lastIndexOf('.'));
    Path whole = where.toAbsolutePath();
    Path film =
        Stream.of(
                where.resolve(part.name()),
                whole.resolveSibling(part.name()),
                whole.resolveSibling(id + ending))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(null);
    if (film == null) {
      evidenceVerdict.open(
          "%s: the film is not in the package; lay it beside it as %s%s"
              .formatted(part.name(), id, ending));
      return;
    }
    MessageDigest digest = Sums.digest();
    try (InputStream in = Files.newInputStream(film)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
      evidenceVerdict.wrong(part.name() + ": SHA-256 of " + film + " differs from the manifest");
    } else if (part.size() != UNSAID && part.size() != Files.size(film)) {
      evidenceVerdict.wrong(part.name() + ": the manifest says another size");
    } else {
      evidenceVerdict.fine(part.name() + ": SHA-256 as in the manifest, of " + film);
    }
  }
}
