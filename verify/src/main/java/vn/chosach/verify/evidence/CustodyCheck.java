package vn.chosach.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.LoggedAct;
import vn.chosach.verify.Receipt;
import vn.chosach.verify.VerificationRefused;
import vn.chosach.verify.VerifierKey;

/**
 * Compares each line of the custody with the act that the log holds of it (C2SP tlog-proof). That
 * there was no further act nobody can read out of a package.
 */
final class CustodyCheck {

  static final String SHEET = "custody.csv";
  private static final Pattern PROOF = Pattern.compile("custody-[1-9][0-9]{0,4}\\.proof");
  private static final Duration APART = Duration.ofMinutes(2);

  /** The verb of the journal for each act of the sheet. */
  private static final Map<String, String> VERBS =
      Map.of(
          "SEALED", "vault.kept",
          "STAMPED", "vault.stamped",
          "OPENED", "vault.original-opened",
          "COPIED", "vault.copied",
          "EXPORTED", "vault.exported",
          "CHECKED", "vault.checked",
          "HANDED_OVER", "vault.handed-over",
          "DESTRUCTION_ASKED", "vault.destruction-asked",
          "DESTROYED", "vault.destroyed");

  private final Map<String, byte[]> files;
  private final ManifestText text;
  private final EvidenceQuestion question;
  private final EvidenceVerdict verdict;
  private boolean stamped;
  private boolean kept;
  private int proven;

  CustodyCheck(
      Map<String, byte[]> files,
      ManifestText text,
      EvidenceQuestion question,
      EvidenceVerdict verdict) {
    this.files = files;
    this.text = text;
    this.question = question;
    this.verdict = verdict;
  }

  static boolean isProof(String name) {
    return PROOF.matcher(name).matches();
  }

  /** Whether a line of it says that an authority stamped the item. */
  boolean tellsOfStamp() {
    return stamped;
  }

  /**
   * @param manifest SHA-256 of the manifest
   * @return whether the log, under the key that was given, holds the act that kept these bytes
   */
  boolean check(String manifest) {
    byte[] sheet = files.get(SHEET);
    if (sheet == null) {
      verdict.wrong(SHEET + ": missing");
      return false;
    }
    List<Map<String, String>> rows;
    try {
      rows = CsvRows.read(new String(sheet, UTF_8));
    } catch (IOException broken) {
      verdict.wrong(SHEET + ": " + broken.getMessage());
      return false;
    }
    stamped = rows.stream().anyMatch(row -> "STAMPED".equals(row.get("act")));
    boolean any = files.keySet().stream().anyMatch(CustodyCheck::isProof);
    if (!any || question.log() == null) {
      String why =
          any
              ? SHEET + ": no key of the log given (--key), so no line of it is proven"
              : SHEET + ": there are no proofs of the log with it, so no line of it is proven";
      unproven(why);
    }
    if (any) {
      lines(rows, manifest);
    }
    return kept;
  }

  private void lines(List<Map<String, String>> rows, String manifest) {
    int waiting = 0;
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> row = rows.get(at);
      String name = "custody-" + (at + 1) + ".proof";
      if (!String.valueOf(at + 1).equals(row.get("number"))) {
        verdict.wrong(SHEET + ": line " + (at + 1) + " is missing or has another number");
        return;
      }
      byte[] proof = files.get(name);
      if (proof == null) {
        unproven(name + ": missing, so line " + (at + 1) + " of the custody is not proven");
        continue;
      }
      try {
        Receipt receipt = Receipt.read(proof);
        LoggedAct act = LoggedAct.read(receipt.canonical());
        if (!compared(name, row, act, manifest)) {
          continue;
        }
        if (receipt.checkpoint() == null) {
          waiting++;
          verdict.remark(
              "%s: was not published yet; ask for leaf %s on the page of the log"
                  .formatted(name, HexFormat.of().formatHex(receipt.leaf())));
        } else if (waiting > 0) {
          unproven(name + ": is published, and a line before it is not");
        }
        published(name, receipt, act);
      } catch (VerificationRefused refused) {
        refused(name, refused);
      }
    }
    if (proven > 0) {
      verdict.fine(
          "%s: %d of %d lines are in the log that you named; further acts are not excluded"
              .formatted(SHEET, proven, rows.size()));
    }
    files.keySet().stream()
        .filter(CustodyCheck::isProof)
        .filter(name -> number(name) > rows.size())
        .forEach(name -> verdict.wrong(name + ": the custody has no such line"));
  }

  /** Who asks the log for it is refused the plain verdict. */
  private void unproven(String why) {
    if (question.log() == null) {
      verdict.remark(why);
    } else {
      verdict.open(why);
    }
  }

  private static int number(String proof) {
    return Integer.parseInt(proof.replaceAll("\\D", ""));
  }

  private void published(String name, Receipt receipt, LoggedAct act) {
    VerifierKey log = question.log();
    if (receipt.checkpoint() != null && log != null) {
      receipt.check(log, question.witnesses(), question.needed());
      proven++;
      if (act.verb().equals("vault.kept")) {
        kept = true;
        verdict.fine("%s: kept at %s, says the log".formatted(name, act.at()));
      }
    }
  }

  private void refused(String name, VerificationRefused refused) {
    String why = name + ": " + refused.reason() + ": " + refused.getMessage();
    if (refused.reason() == VerificationRefused.Reason.TOO_FEW_WITNESSES) {
      verdict.open(why);
    } else {
      verdict.wrong(why);
    }
  }

  private boolean compared(String name, Map<String, String> row, LoggedAct act, String manifest) {
    String other = other(row, act);
    if (other == null && act.verb().equals("vault.kept") && !content(act, manifest)) {
      other = "what was kept";
    }
    if (other != null) {
      verdict.wrong(name + ": the log says something else than the custody of " + other);
    }
    return other == null;
  }

  private @Nullable String other(Map<String, String> row, LoggedAct act) {
    if (!act.subject().equals(text.id()) || !act.subjectKind().equals(text.kind())) {
      return "the item";
    }
    if (!act.verb().equals(VERBS.get(said(row, "act")))) {
      return "the act";
    }
    if (!act.actorKind().equals(said(row, "actor_kind"))
        || !said(row, "actor_id").equals(Objects.toString(act.actor(), ""))
        || !said(row, "agency").equals(Objects.toString(act.agency(), ""))) {
      return "who acted";
    }
    // A text that a spreadsheet would run stands behind an apostrophe.
    String reason = Objects.toString(act.reason(), "");
    if (!said(row, "reason").equals(reason) && !said(row, "reason").equals("'" + reason)) {
      return "the reason";
    }
    if (!said(row, "sha256_expected").equals(act.details().get("sha256"))
        || said(row, "whole").equals("true") != "yes".equals(act.details().get("whole"))) {
      return "what was measured";
    }
    try {
      Instant at = Instant.parse(said(row, "at_utc"));
      return Duration.between(at, act.at()).abs().compareTo(APART) > 0 ? "the moment" : null;
    } catch (DateTimeParseException none) {
      return "the moment";
    }
  }

  /** The act that kept it names the manifest of a capture, or the original of a file. */
  private boolean content(LoggedAct act, String manifest) {
    String hash = act.details().get("sha256");
    return text.kind().equals("capture")
        ? manifest.equals(hash)
        : text.parts().stream()
            .anyMatch(part -> part.name().startsWith("original.") && part.sha256().equals(hash));
  }

  private static String said(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
