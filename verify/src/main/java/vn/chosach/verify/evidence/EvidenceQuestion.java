package vn.chosach.verify.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Options;
import vn.chosach.verify.VerifierKey;

/**
 * Whom a checker of evidence believes, and what is demanded.
 *
 * @param log key of the log; {@code null} when none is given
 * @param needed witnesses that must have cosigned
 */
record EvidenceQuestion(
    CertificateTrust trust,
    boolean mustBeStamped,
    @Nullable VerifierKey log,
    List<VerifierKey> witnesses,
    int needed) {

  /**
   * @throws IllegalArgumentException if the options do not fit each other
   */
  static EvidenceQuestion of(Options options) throws IOException {
    List<Path> roots = options.files("--ca");
    List<VerifierKey> keys = options.keys("--key");
    if (keys.size() > 1 || keys.isEmpty() && options.has("--witness-key")) {
      throw new IllegalArgumentException("--key names one key");
    }
    VerifierKey log = keys.isEmpty() ? null : keys.getFirst();
    List<VerifierKey> witnesses = log == null ? List.of() : options.witnesses(log);
    int needed = (int) options.number("--needed", witnesses.size() == 3 ? 2 : witnesses.size());
    if (needed > witnesses.size()) {
      throw new IllegalArgumentException("--needed is more than the witnesses that are given");
    }
    return new EvidenceQuestion(
        new CertificateTrust(roots.isEmpty() ? null : roots.getLast(), options.files("--crl")),
        options.has("--require-stamp"),
        log,
        witnesses,
        needed);
  }
}
