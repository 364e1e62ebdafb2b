package vn.chosach.tips;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.RowDigest;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Dong;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Seals what was told and who told it, and makes the marks by which both are found again. */
@Component
record TipSeals(Vault vault, JsonMapper json) {

  byte[] seal(UUID tip, Tip.TipContent told) {
    return vault.seal(Lock.CONTENT, "tip/" + tip + "/told", json.writeValueAsBytes(told));
  }

  Tip.TipContent told(UUID tip, byte[] sealed) {
    return json.readValue(
        vault.open(Lock.CONTENT, "tip/" + tip + "/told", sealed), Tip.TipContent.class);
  }

  byte[] seal(UUID tip, UUID row, Reporter reporter) {
    return vault.seal(
        Lock.IDENTITY, "tip/" + tip + "/reporter/" + row, json.writeValueAsBytes(reporter));
  }

  Reporter reporter(UUID tip, UUID row, byte[] sealed) {
    return json.readValue(
        vault.open(Lock.IDENTITY, "tip/" + tip + "/reporter/" + row, sealed), Reporter.class);
  }

  /** SHA-256 of a sealed text, by which the journal vouches for it. */
  String digest(byte[] sealed) {
    return Sha256.hex(sealed);
  }

  /** The hash of what stands beside what was told; desk and number are given by the office. */
  String beside(TipWriter.TipOrder order) {
    Report report = order.report();
    Dong paid = report.paid();
    return RowDigest.of("tips", "tip")
        .with("channel", report.channel())
        .with("place", report.place())
        .with("area", report.area())
        .with("goods", report.goods())
        .with("seen_on", report.seenOn())
        .with("seen_minute", report.seenMinute())
        .with("paid", paid == null ? null : paid.amount())
        .with("received_at", order.receivedAt())
        .with("entered_at", order.now())
        .with("entered_by", order.enteredBy())
        .with("entered_for", order.enteredFor())
        .hex();
  }

  byte[] sealWords(UUID happening, String words) {
    return vault.seal(Lock.CONTENT, "happening/" + happening, words.getBytes(UTF_8));
  }

  String words(UUID happening, byte[] sealed) {
    return new String(vault.open(Lock.CONTENT, "happening/" + happening, sealed), UTF_8);
  }

  /**
   * The code that belongs to a submission key, always the same one, so that it need not be kept.
   */
  Code codeFor(String submissionKey) {
    return Code.of(vault.mark("code-of-submission", submissionKey.getBytes(UTF_8)));
  }

  byte[] mark(Code code) {
    return vault.mark("code", code.characters().getBytes(UTF_8));
  }

  byte[] submissionMark(String submissionKey) {
    return vault.mark("submission", submissionKey.getBytes(UTF_8));
  }

  /** Covers everything that was told, by whom, and the files; not the time. */
  byte[] contentMark(Report report, Reporter reporter, List<KeptFile> files) {
    List<Object> all =
        List.of(
            new Report(
                report.channel(),
                report.place(),
                report.shared(),
                report.area(),
                report.where(),
                report.goods(),
                report.story(),
                report.seenOn(),
                report.seenMinute(),
                report.paid(),
                report.againstOffice(),
                report.accused(),
                report.accusedAgency(),
                null,
                report.tellsCrime() ? Boolean.TRUE : null),
            reporter,
            files.stream().map(KeptFile::sha256).sorted().toList());
    return vault.mark("content", json.writeValueAsBytes(all));
  }
}
