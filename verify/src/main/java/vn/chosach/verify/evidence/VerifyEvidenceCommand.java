package vn.chosach.verify.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Options;
import vn.chosach.verify.VerificationRefused;

/**
 * {@code verify-evidence FOLDER|ZIP}: checks a package of evidence without the program that made
 * it. Exit status 0: all holds, and somebody whom the checker believes vouches for it; 1: something
 * is wrong, named line by line; 2: the question or the package cannot be read; 4: nothing is wrong,
 * and nobody vouches for it, or something that was asked for is not there.
 */
public final class VerifyEvidenceCommand {

  static final int HOLDS = 0;
  static final int WRONG = 1;
  static final int UNREADABLE = 2;
  private static final String MANIFEST = "manifest.txt";
  private static final String TOKEN = "manifest.tst";

  /** What stands in a package beside the parts that its manifest lists. */
  private static final Set<String> BESIDE =
      Set.of(
          MANIFEST,
          TOKEN,
          Sums.NAME,
          CustodyCheck.SHEET,
          "HOW-TO-CHECK.txt",
          "HUONG-DAN-KIEM-TRA.txt");

  private static final Pattern PAGE = Pattern.compile(".*\\.warc\\.gz");

  private VerifyEvidenceCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /** The same without ending the program. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Path where;
    EvidenceQuestion question;
    try {
      Options options = Options.read(List.of(arguments));
      options.only("a package of evidence", Options.OF_EVIDENCE);
      if (options.has("--help") || options.words().size() != 1) {
        return usage(err, options.has("--help") ? "" : "name one folder or ZIP");
      }
      where = Path.of(options.words().getFirst());
      if (!Files.exists(where)) {
        return usage(err, "no such file: " + where);
      }
      question = EvidenceQuestion.of(options);
    } catch (IllegalArgumentException | VerificationRefused | IOException wrongUse) {
      return usage(err, String.valueOf(wrongUse.getMessage()));
    }
    try {
      EvidenceVerdict evidenceVerdict = check(where, question);
      evidenceVerdict.lines().forEach(out::println);
      if (!evidenceVerdict.sound()) {
        out.println("The package does NOT hold.");
        return WRONG;
      }
      out.println(
          evidenceVerdict.proven()
              ? "The package holds."
              : "Nothing in the package is wrong, and it is NOT PROVEN: see the lines OPEN.");
      return evidenceVerdict.proven() ? HOLDS : EvidenceVerdict.NOT_PROVEN;
    } catch (IOException e) {
      err.println("verify-evidence: cannot read " + where + ": " + e.getMessage());
      return UNREADABLE;
    }
  }

  private static EvidenceVerdict check(Path where, EvidenceQuestion question) throws IOException {
    Map<String, byte[]> files = EvidenceFiles.read(where);
    var evidenceVerdict = new EvidenceVerdict();
    byte[] manifest = files.get(MANIFEST);
    Sums.check(files, evidenceVerdict);
    if (manifest == null) {
      evidenceVerdict.wrong(MANIFEST + ": missing");
      return evidenceVerdict;
    }
    ManifestText text = null;
    try {
      text = ManifestText.read(manifest);
      evidenceVerdict.remark(text.kind() + " " + text.id());
      text.check(files, where, evidenceVerdict);
      unlisted(files, text, evidenceVerdict);
    } catch (IOException malformed) {
      evidenceVerdict.wrong(MANIFEST + ": " + malformed.getMessage());
    }
    files.forEach(
        (name, content) -> {
          if (PAGE.matcher(name).matches()) {
            WarcCheck.check(name, content, evidenceVerdict);
          }
        });
    boolean stamped = stamped(files.get(TOKEN), manifest, text, question, evidenceVerdict);
    if (text != null) {
      var custody = new CustodyCheck(files, text, question, evidenceVerdict);
      boolean logged = custody.check(Sums.sha256(manifest));
      if (files.get(TOKEN) == null && custody.tellsOfStamp()) {
        evidenceVerdict.wrong(TOKEN + ": missing, and the custody says that there is one");
      }
      if (!stamped && !logged) {
        evidenceVerdict.open(
            "nobody whom you named vouches for it: a stamp needs --ca, the log --key");
      }
    }
    return evidenceVerdict;
  }

  /** What nobody's list names could have been put there by anybody. */
  private static void unlisted(
      Map<String, byte[]> files, ManifestText text, EvidenceVerdict evidenceVerdict) {
    for (String name : files.keySet()) {
      if (!BESIDE.contains(name)
          && !CustodyCheck.isProof(name)
          && text.parts().stream().noneMatch(part -> part.name().equals(name))) {
        evidenceVerdict.wrong(name + ": the manifest does not list it");
      }
    }
  }

  private static boolean stamped(
      byte @Nullable [] token,
      byte[] manifest,
      @Nullable ManifestText text,
      EvidenceQuestion question,
      EvidenceVerdict evidenceVerdict) {
    if (token != null) {
      return StampCheck.check(TOKEN, token, manifest, question.trust(), evidenceVerdict) != null;
    }
    String none = TOKEN + ": there is none, so no authority vouches for the hour";
    if (question.mustBeStamped()) {
      evidenceVerdict.wrong(TOKEN + ": missing");
    } else if (question.trust().roots() != null || text != null && text.kind().equals("capture")) {
      evidenceVerdict.open(none);
    } else {
      evidenceVerdict.remark(none);
    }
    return false;
  }

  private static int usage(PrintStream err, String what) {
    if (!what.isEmpty()) {
      err.println("verify-evidence: " + what);
    }
    err.println(
        """
        verify-evidence FOLDER|ZIP [--ca ROOTS.pem] [--crl REVOKED.crl ...] [--require-stamp]
                        [--key LOG_KEY] [--witness-key KEY ...] [--needed N]
        exit status 0 all holds, 1 something is wrong, 2 cannot be read, 4 nothing is wrong and it
        is not proven""");
    return UNREADABLE;
  }
}
