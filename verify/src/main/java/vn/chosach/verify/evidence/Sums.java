package vn.chosach.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of hashes over every file of the package, in the form of {@code sha256sum}. */
final class Sums {

  static final String NAME = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S{1,100})");

  private Sums() {}

  static void check(Map<String, byte[]> files, EvidenceVerdict evidenceVerdict) {
    byte[] list = files.get(NAME);
    if (list == null) {
      evidenceVerdict.wrong(NAME + ": missing");
      return;
    }
    Set<String> listed = new HashSet<>();
    for (String line : new String(list, UTF_8).split("\n")) {
      Matcher sum = LINE.matcher(line);
      if (!sum.matches()) {
        evidenceVerdict.wrong(NAME + ": a line is not understood");
        continue;
      }
      String name = sum.group(2);
      listed.add(name);
      byte[] content = files.get(name);
      if (content == null && ManifestText.isFilm(name)) {
        // Packages of before list the film that is taken along by itself; the manifest asks for it.
        listed.remove(name);
      } else if (content == null) {
        evidenceVerdict.wrong(name + ": missing, " + NAME + " lists it");
      } else if (!sha256(content).equals(sum.group(1))) {
        evidenceVerdict.wrong(name + ": SHA-256 differs from " + NAME);
      }
    }
    files.keySet().stream()
        .filter(name -> !name.equals(NAME) && !listed.contains(name))
        .forEach(name -> evidenceVerdict.wrong(name + ": " + NAME + " does not list it"));
    if (evidenceVerdict.sound()) {
      evidenceVerdict.fine(NAME + ": all " + listed.size() + " files");
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
