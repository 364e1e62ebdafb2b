package vn.chosach.verify.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify-evidence FOLDER|ZIP [--ca ROOTS.pem] [--require-stamp]}: checks a package of
 * evidence without the program that made it. Exit status 0: all holds; 1: something is wrong, named
 * line by line; 2: the question or the package cannot be read.
 */
public final class VerifyEvidenceCommand {

  static final int HOLDS = 0;
  static final int WRONG = 1;
  static final int UNREADABLE = 2;
  private static final String MANIFEST = "manifest.txt";
  private static final String TOKEN = "manifest.tst";

  private VerifyEvidenceCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /** The same without ending the program. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Path where = null;
    Path roots = null;
    boolean mustBeStamped = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--ca" -> {
          if (++i == arguments.length) {
            return usage(err, "--ca needs a PEM file");
          }
          roots = Path.of(arguments[i]);
        }
        case "--require-stamp" -> mustBeStamped = true;
        case "--help", "-h" -> {
          return usage(err, "");
        }
        default -> {
          if (where != null || arguments[i].startsWith("-")) {
            return usage(err, "unknown: " + arguments[i]);
          }
          where = Path.of(arguments[i]);
        }
      }
    }
    if (where == null || !Files.exists(where)) {
      return usage(err, where == null ? "name a folder or a ZIP" : "no such file: " + where);
    }
    if (roots != null && !Files.isReadable(roots)) {
      return usage(err, "no such file: " + roots);
    }
    try {
      EvidenceVerdict evidenceVerdict = check(EvidenceFiles.read(where), roots, mustBeStamped);
      evidenceVerdict.lines().forEach(out::println);
      out.println(evidenceVerdict.sound() ? "The package holds." : "The package does NOT hold.");
      return evidenceVerdict.sound() ? HOLDS : WRONG;
    } catch (IOException e) {
      err.println("verify-evidence: cannot read " + where + ": " + e.getMessage());
      return UNREADABLE;
    }
  }

  private static EvidenceVerdict check(
      Map<String, byte[]> files, @Nullable Path roots, boolean mustBeStamped) {
    var evidenceVerdict = new EvidenceVerdict();
    Sums.check(files, evidenceVerdict);
    byte[] manifest = files.get(MANIFEST);
    if (manifest == null) {
      evidenceVerdict.wrong(MANIFEST + ": missing");
      return evidenceVerdict;
    }
    try {
      ManifestText text = ManifestText.read(manifest);
      evidenceVerdict.remark(text.kind() + " " + text.id());
      text.check(files, evidenceVerdict);
    } catch (IOException malformed) {
      evidenceVerdict.wrong(MANIFEST + ": " + malformed.getMessage());
    }
    files.forEach(
        (name, content) -> {
          if (name.endsWith(".warc.gz")) {
            WarcCheck.check(name, content, evidenceVerdict);
          }
        });
    byte[] token = files.get(TOKEN);
    if (token != null) {
      StampCheck.check(TOKEN, token, manifest, roots, evidenceVerdict);
    } else if (mustBeStamped) {
      evidenceVerdict.wrong(TOKEN + ": missing");
    } else {
      evidenceVerdict.remark(TOKEN + ": there is none, so no authority vouches for the hour");
    }
    return evidenceVerdict;
  }

  private static int usage(PrintStream err, String what) {
    if (!what.isEmpty()) {
      err.println("verify-evidence: " + what);
    }
    err.println("verify-evidence FOLDER|ZIP [--ca ROOTS.pem] [--require-stamp]");
    err.println("exit status 0 all holds, 1 something is wrong, 2 cannot be read");
    return UNREADABLE;
  }
}
